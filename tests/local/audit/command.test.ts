import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportData } from '../../../local/data/export';
import { startLocalCloud } from '../../../local/gateway/server';
import { addEntries, auditRow, entries } from '../../support/audit-log';
import { command } from '../../support/command';
import { records } from '../../support/records';
import type { World } from '../../support/world';
import { buildFunctions } from '../../../scripts/build/functions';
import { root } from '../../support/world';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'audit-'));
  const functions = await buildFunctions({ root, sdk: 'bundled' });
  const cloud = await startLocalCloud({ dataDir: join(folder, 'data'), functionsDir: functions.folder });
  await addEntries({ database: records(cloud.database) } as World, entries(3));
  await cloud.fireTimer('audit');
  await cloud.stop();
  exportData(join(folder, 'data'), join(folder, 'export'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = (name: string, ...more: string[]) => command('scripts/audit.ts', 'check', join(folder, name), ...more).ended;

test.each(['data', 'export'])('a log that nobody touched is whole: %s', async (name) => {
  const { status, out } = await check(name);
  expect(out).toMatch(/^已核对 1 批、3 条记录（其中依法删除内容的 0 条）；尚待封存 0 条。\n完好无损。最后一批的校验码：[\w-]{43}\n$/);
  expect(status).toBe(0);
});

test('a record that was altered in an export is named', async () => {
  const file = join(folder, 'export/collections/audit.json');
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, whole.replace('第 1 件事', '第 9 件事'));
  const { status, out } = await check('export');
  writeFileSync(file, whole);
  expect(out).toContain(`第 1 批：记录内容被改动（记录编号 ${auditRow(1)._id}）\n发现 1 处问题。`);
  expect(status).toBe(1);
});

test('with another key than that of the seal every batch is forged', async () => {
  const { status, out } = await check('export', '--public-key', Buffer.alloc(32, 1).toString('base64'));
  expect([status, out]).toEqual([1, expect.stringContaining('第 1 批：封存批次的签名不对')]);
});

test('a head that was written down outside is looked for', async () => {
  const head = /校验码：(\S+)/.exec((await check('export')).out)![1]!;
  expect(await check('export', '--head', head)).toMatchObject({ status: 0, out: expect.stringContaining('抄下的校验码属于第 1 批。') });
  expect(await check('export', '--head', 'another')).toMatchObject({ status: 1, out: expect.stringContaining('日志被整体替换或截短过') });
});

test('a folder without a log says so', async () => {
  const { status, err } = await check('nowhere');
  expect([status, err]).toEqual([1, expect.stringContaining('is neither an export nor the data of a local cloud')]);
});
