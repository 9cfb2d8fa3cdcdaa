import { unzipSync, strFromU8 } from 'fflate';
import type { Page } from '../../../miniprogram/shared/contracts/answers';
import type { AuditActions, AuditDetail, AuditItem, AuditLook } from '../../../miniprogram/shared/contracts/audit';
import { keysFrom } from '../../../cloudfunctions/platform/keys';
import { certificateHash } from '../../../cloudfunctions/platform/phones';
import { addAssociations, addMembers, addStaff, cityA, cityB, freeze, province } from '../../support/arrange';
import { addEntries, auditRow, start } from '../../support/audit-log';
import { startWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 1 });
  await addAssociations(world);
  await addStaff(world, 'auditor', province, ['auditor']);
  await addStaff(world, 'auditor-a', cityA, ['auditor']);
  await addMembers(world, ['ann', 'bob']);
});
afterAll(() => world.stop());
beforeEach(async () => {
  await addEntries(world, rows);
});
afterEach(async () => {
  world.faults.clear();
  for (const collection of ['audit', 'auditExports']) await world.database.remove(collection, {});
});

const provincial = { openid: 'boss', name: '示例主任', role: 'lead', associationId: 'province', associationName: province.associationName } as const;
const about = (memberId: string) => ({ subject: { kind: 'member', id: memberId, memberId } });
const rows = [
  auditRow(0, { summary: '甲市的事' }),
  auditRow(1, { associationPath: cityB.associationPath, summary: '乙市的事' }),
  auditRow(2, { associationPath: province.associationPath, by: provincial, summary: '省里的事' }),
  auditRow(3, { associationPath: ['national'], summary: '全国的事' }),
  auditRow(4, { kind: 'read', by: provincial, action: 'members.detail', ...about('ann'), summary: '查看了会员的联系方式', reason: '核对参会名单' }),
  auditRow(5, { kind: 'members', by: provincial, action: 'members.decide', ...about('ann'), summary: '通过了绑定申请' }),
  auditRow(6, { kind: 'read', action: 'members.detail', ...about('bob'), summary: '查看了会员的联系方式' }),
];

const list = async (auditor: string, filter: object = {}) => (await world.value<Page<AuditItem>>(auditor, 'audit', 'list', filter)).items.map(({ summary }) => summary);

test('an auditor sees the own association and those below it, the newest first', async () => {
  expect(await list('auditor')).toEqual(['查看了会员的联系方式', '通过了绑定申请', '查看了会员的联系方式', '省里的事', '乙市的事', '甲市的事']);
  expect(await list('auditor-a')).toEqual(['查看了会员的联系方式', '通过了绑定申请', '查看了会员的联系方式', '甲市的事']);
});

test.each<[string, object, string[]]>([
  ['kind', { kind: 'staff' }, ['省里的事', '乙市的事', '甲市的事']],
  ['person', { name: '示例主任' }, ['通过了绑定申请', '查看了会员的联系方式', '省里的事']],
  ['kind and person', { kind: 'read', name: '示例主任' }, ['查看了会员的联系方式']],
  ['an association below', { associationId: 'city-b' }, ['乙市的事']],
  ['an association above gives nothing more', { associationId: 'national', kind: 'staff' }, ['省里的事', '乙市的事', '甲市的事']],
  ['time', { from: auditRow(1).at, until: auditRow(3).at }, ['省里的事', '乙市的事']],
  ['nobody of that name', { name: '不存在' }, []],
])('what is looked for by %s', async (_, filter, expected) => {
  expect(await list('auditor', filter)).toEqual(expected);
});

test('what is about a member is found by certificate number, and a number that nobody has finds as much as one beside', async () => {
  const number = '990100000077';
  await world.database.update('roster', { memberId: 'ann' }, { $set: { certificateHash: certificateHash(number, keysFrom(world.cloud.environment)) } });
  expect(await list('auditor', { certificateNumber: '9901-0000 0077' })).toEqual(['通过了绑定申请', '查看了会员的联系方式']);
  expect(await list('auditor', { certificateNumber: number, kind: 'read' })).toEqual(['查看了会员的联系方式']);
  expect(await list('auditor', { certificateNumber: '990100000099' })).toEqual([]);
  await world.value('auditor', 'audit', 'export', { certificateNumber: number, reason: '年度检查' });
  const [said] = await world.database.find<{ summary: string }>('audit', { action: 'audit.export' });
  expect(said!.summary).toBe('导出了 2 条审计记录（类别：全部，只含与一位会员有关的）');
});

test('an association beside gives nothing', async () => {
  expect(await list('auditor-a', { associationId: 'city-b' })).toEqual([]);
});

test.each([{}, { kind: 'staff' }, { from: start, name: '工作人员' }])('page after page gives everything once, with the filter %j', async (filter) => {
  const whole = await list('auditor', filter);
  const found: (string | null)[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Page<AuditItem> = await world.value('auditor', 'audit', 'list', { ...filter, limit: 2, ...(cursor && { cursor }) });
    found.push(...page.items.map(({ summary }) => summary));
    cursor = page.next;
  }
  expect(found).toEqual(whole);
});

test('one entry in full; one beside is as if it were not there', async () => {
  const detail = await world.value<AuditDetail>('auditor-a', 'audit', 'detail', { entryId: rows[4]!._id });
  expect(detail).toMatchObject({ by: { name: '示例主任', role: 'lead' }, reason: '核对参会名单', batch: null, erasedAt: null });
  const beside = await world.call('auditor-a', 'audit', 'detail', { entryId: rows[1]!._id });
  expect(beside).toEqual(await world.call('auditor-a', 'audit', 'detail', { entryId: 'nowhere' }));
});

test('no OPENID leaves the cloud with the log', async () => {
  const answers = [await world.call('auditor', 'audit', 'list'), await world.call('auditor', 'audit', 'detail', { entryId: rows[4]!._id }), await world.call('ann', 'audit', 'mine')];
  expect(JSON.stringify(answers)).not.toMatch(/"(?:boss|official)"/);
});

test('a member sees who looked at the own data: role, association, when and why, and no name', async () => {
  const { items } = await world.value<Page<AuditLook>>('ann', 'audit', 'mine');
  expect(items).toEqual([{ at: rows[4]!.at, role: 'lead', associationName: province.associationName, summary: '查看了会员的联系方式', reason: '核对参会名单' }]);
});

test('a member who has left still sees it', async () => {
  await freeze(world, 'bob');
  const { items } = await world.value<Page<AuditLook>>('bob', 'audit', 'mine');
  expect(items).toHaveLength(1);
});

describe('an export', () => {
  const exported = (auditor: string, filter: object = {}) => world.value<AuditActions['export']['value']>(auditor, 'audit', 'export', { reason: '年度检查', ...filter });

  async function sheet(address: string): Promise<string> {
    const parts = unzipSync(new Uint8Array(await (await fetch(address)).arrayBuffer()));
    return strFromU8(parts['xl/worksheets/sheet1.xml']!);
  }

  test('is an Excel file with what the auditor may see', async () => {
    const { address, rows: count, whole, fileName } = await exported('auditor-a', { kind: 'staff' });
    const text = await sheet(address);
    expect([count, whole]).toEqual([1, true]);
    expect(fileName).toMatch(/^审计日志-\d{4}-\d{2}-\d{2}\.xlsx$/);
    expect(text).toContain('甲市的事');
    expect(text).toContain('2026-11-20 09:00:00');
    expect(text).not.toMatch(/乙市的事|official/);
  });

  test('is itself in the log, with its reason', async () => {
    await exported('auditor', { kind: 'staff' });
    const [said] = await world.database.find('audit', { action: 'audit.export' });
    expect(said).toMatchObject({ by: { openid: 'auditor', role: 'auditor' }, summary: '导出了 3 条审计记录（类别：工作人员）', reason: '年度检查' });
  });

  test('that cannot be written down is not made', async () => {
    world.faults.quota = ({ action, request }) => (action === 'export' && request === 'database.insertDocument' ? 'requests' : null);
    const answer = await world.call('auditor', 'audit', 'export', { reason: '年度检查' });
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'busy' } });
    expect(await world.database.count('auditExports')).toBe(0);
  });

  test('cannot make Excel reckon anything', async () => {
    await addEntries(world, [auditRow(50, { summary: '=HYPERLINK("http://x","<点>")' })]);
    const text = await sheet((await exported('auditor-a')).address);
    expect(text).toContain('<is><t xml:space="preserve">=HYPERLINK(&#34;http://x&#34;,&#34;&#60;点&#62;&#34;)</t></is>');
    expect(text).not.toContain('<f>');
  });

  test('is out of reach of every phone, that of the auditor too: only its address opens it', async () => {
    await exported('auditor');
    const [record] = await world.database.find<{ fileId: string }>('auditExports');
    for (const openid of ['auditor', 'ann']) {
      const reply = await fetch(`${world.url}/local/temp-urls`, { method: 'POST', headers: { 'x-openid': openid }, body: JSON.stringify({ fileList: [record!.fileId] }) });
      const { fileList } = (await reply.json()) as { fileList: { tempFileURL: string }[] };
      expect(fileList.map(({ tempFileURL }) => tempFileURL)).toEqual(['']);
    }
  });

  test('is gone after ten minutes', async () => {
    const { address } = await exported('auditor');
    world.clock.setOffset(11 * 60_000);
    await world.fireTimer('audit');
    expect((await fetch(address)).ok).toBe(false);
    expect(await world.database.count('auditExports')).toBe(0);
    world.clock.setOffset(0);
    expect((await fetch(address)).ok).toBe(false);
  });
});
