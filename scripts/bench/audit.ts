import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entryOf, recordOf, type AuditBy } from '../../cloudfunctions/platform/audit-entry';
import { startLocalCloud, type LocalCloud } from '../../local/gateway/server';
import { appointments } from '../../local/seed/people';
import { instantOf } from '../../miniprogram/shared/instants';
import type { AuditCheck } from '../../miniprogram/shared/contracts/audit';
import { buildFunctions } from '../build/functions';
import { call } from './cloud';
import { machine } from './machine';
import type { Part } from './part';
import { table } from './table';

/** What a busy minute brings. */
const minute = 10_000;
const page = 1000;

export const audit: Part = {
  title: 'Audit log',
  sizes: [0, 20_000],
  async measure(root, sizes) {
    const { folder } = await buildFunctions({ root, sdk: 'bundled' });
    const dataDir = mkdtempSync(join(tmpdir(), 'bench-audit-'));
    const cloud = await startLocalCloud({ dataDir, functionsDir: folder, refuseScans: true, timers: false });
    try {
      await insert(cloud, 'appointments', appointments(instantOf(cloud.clock.now())));
      const rows: (string | number)[][] = [];
      for (const size of sizes) rows.push(await measured(cloud, size));
      return `${minute.toLocaleString('en')} entries that wait are sealed by one run of the duty, which comes every minute, and the whole log is then checked, stretch after stretch as the page asks. Seconds. \`npm run bench -- audit ${sizes.join(' ')}\`, ${machine()}.\n\n${table(head, rows)}`;
    } finally {
      await cloud.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};

const head = ['entries sealed before', 'to seal', 'database requests', 'runs of the duty', 'to check all'];
let made = 0;

async function measured(cloud: LocalCloud, size: number): Promise<(string | number)[]> {
  if (size > made) await fill(cloud, size - made);
  while (!(await isSealed(cloud))) await cloud.fireTimer('audit');
  const before = made;
  await fill(cloud, minute);
  const asked = requests(cloud);
  const [seal, runs] = await timed(() => sealAll(cloud));
  const sealing = requests(cloud) - asked;
  const [check] = await timed(() => checkAll(cloud));
  return [before.toLocaleString('en'), seal, sealing, runs, check];
}

async function sealAll(cloud: LocalCloud): Promise<number> {
  let runs = 0;
  do {
    await cloud.fireTimer('audit');
    runs++;
  } while (!(await isSealed(cloud)));
  return runs;
}

async function checkAll(cloud: LocalCloud): Promise<void> {
  for (let next: number | null = 1; next !== null; ) {
    const answer: AuditCheck = await call<AuditCheck>(cloud, 'demo-auditor', 'audit.check', { from: next });
    if (answer.faults.length > 0) throw new Error('the log is not whole');
    next = answer.next;
  }
}

async function isSealed(cloud: LocalCloud): Promise<boolean> {
  const query = { collectionName: 'audit', query: JSON.stringify({ batch: null }), queryType: 'WHERE', limit: 1 };
  const { reply } = await cloud.database.run('getDocument', query);
  return (reply.data as { list: unknown[] }).list.length === 0;
}

async function timed<Value>(run: () => Promise<Value>): Promise<[seconds: number, value: Value]> {
  const started = performance.now();
  const value = await run();
  return [Math.round((performance.now() - started) / 100) / 10, value];
}

const requests = ({ counters }: LocalCloud) => counters.calls.reduce((total, { operations }) => total + operations.length, 0);

const by: AuditBy = { openid: 'official', name: '工作人员', role: 'lead', associationId: 'province', associationName: '示例省注册会计师协会' };

function row(n: number) {
  const subject = { kind: 'member', id: `m${n}`, memberId: `m${n}` };
  const entry = entryOf({ at: instantOf(1_750_000_000_000 + n), by, associationPath: ['national', 'province'], action: 'members.reveal', subject, summary: `查看了第 ${n} 位会员的手机号`, reason: '核对参会名单' });
  return recordOf(entry, 'read', `nonce-of-${n}`);
}

async function fill(cloud: LocalCloud, count: number): Promise<void> {
  for (let left = count; left > 0; left -= page) {
    await insert(cloud, 'audit', Array.from({ length: Math.min(page, left) }, () => row(made++)));
  }
}

async function insert(cloud: LocalCloud, collectionName: string, rows: object[]): Promise<void> {
  await cloud.database.run('insertDocument', { collectionName, data: rows.map((each) => JSON.stringify(each)) });
}
