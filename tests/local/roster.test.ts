import type { Session } from '../../miniprogram/shared/contracts/members';
import type { RosterDifference, RosterImport, SmallFile } from '../../miniprogram/shared/contracts/roster';
import { readRoster } from '../../cloudfunctions/roster/file';
import { addAssociations, addStaff, cityA, cityB, province } from '../support/arrange';
import { rosterLimits } from '../../miniprogram/shared/roster-limits';
import { certificateOf, compared, digestOf, goOn, imported, phoneOf, rosterFile, rosterNow, upload, type Listed } from '../support/roster-import';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 2 });
});
beforeEach(async () => {
  world.cloud.reset();
  world.log.length = 0;
  await addAssociations(world);
  await addStaff(world, 'lead', province);
  await addStaff(world, 'second', province);
  await addStaff(world, 'clerk-a', cityA);
  await addStaff(world, 'clerk-b', cityB);
});
afterAll(() => world.stop());

const people = (count: number, from = 1): Listed[] => Array.from({ length: count }, (_, at) => ({ number: from + at, city: at % 2 ? '乙市' : '甲市' }));
const session = (openid: string) => world.value<Session>(openid, 'members', 'session');
const bind = (openid: string, number: number) =>
  world.call(openid, 'members', 'bind', { certificateNumber: certificateOf(number), name: `示例会员${number}`, phoneCode: world.phones.issue(phoneOf(number)) });

test('a roster becomes visible as a whole, and whoever is in it can bind', async () => {
  expect(await bind('ann', 1)).toMatchObject({ ok: false });
  const ready = await compared(world, 'lead', rosterFile(people(300)));
  expect(ready).toMatchObject({ state: 'ready', members: 300, problems: { errors: 0 }, differences: { new: 300, changed: 0, moved: 0, left: 0, elsewhere: 0 }, departures: [], can: { commit: { allowed: true } } });
  expect(await bind('ann', 1)).toMatchObject({ ok: false });
  await world.value('lead', 'roster', 'commit', { importId: ready.id, reason: '首次导入' });
  expect(await goOn(world, 'lead', ready.id)).toMatchObject({ state: 'done', working: false });
  expect(await bind('ann', 1)).toMatchObject({ ok: true });
  expect(await session('ann')).toMatchObject({ status: 'active', member: { association: { id: 'city-a' }, firmName: '示例会计师事务所' } });
  expect(await rosterNow(world)).toHaveLength(300);
});

test('the difference is told by kind, with names and masked numbers, and applying it twice changes nothing more', async () => {
  await imported(world, 'lead', rosterFile(people(30)));
  const file = rosterFile([...people(29).slice(1), { number: 1, phone: '12099999999', city: '甲市' }, { number: 100, city: '甲市' }].map((each) => (each.number === 2 ? { ...each, city: '甲市', firm: '示例乙会计师事务所' } : each)));
  const ready = await compared(world, 'lead', file);
  expect(ready.differences).toEqual({ new: 1, changed: 1, moved: 1, left: 1, elsewhere: 0 });
  const list = (kind: string) => world.value<{ items: RosterDifference[]; next: string | null }>('lead', 'roster', 'differences', { importId: ready.id, kind });
  expect((await list('moved')).items).toEqual([
    { name: '示例会员2', maskedCertificateNumber: '********0002', changes: [
      { label: '所属协会', before: '乙市注册会计师协会', after: '甲市注册会计师协会' },
      { label: '所在市', before: '乙市', after: '甲市' },
      { label: '事务所', before: '示例会计师事务所', after: '示例乙会计师事务所' },
    ] },
  ]);
  expect((await list('changed')).items[0]).toMatchObject({ name: '示例会员1', changes: [{ label: '手机号', before: '120****0001', after: '120****9999' }] });
  expect((await list('left')).items[0]).toMatchObject({ name: '示例会员30', changes: [{ label: '状态', before: '在册', after: '转出' }] });
  await world.value('lead', 'roster', 'commit', { importId: ready.id, reason: '年度名册' });
  await goOn(world, 'lead', ready.id);
  await world.value('second', 'roster', 'confirm', { importId: ready.id });
  await goOn(world, 'lead', ready.id);
  const once = await rosterNow(world);
  const again = await compared(world, 'lead', file);
  expect(again).toMatchObject({ differences: { new: 0, changed: 0, moved: 0, left: 0 }, can: { commit: { allowed: false } } });
  expect(await rosterNow(world)).toEqual(once);
});

test('a long list of differences comes in pages that miss nothing and repeat nothing', async () => {
  const { id } = await compared(world, 'lead', rosterFile(people(700)));
  const names: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: { items: RosterDifference[]; next: string | null } = await world.value('lead', 'roster', 'differences', { importId: id, kind: 'new', ...(cursor && { cursor }) });
    names.push(...page.items.map(({ name }) => name));
    cursor = page.next;
  }
  expect([names.length, new Set(names).size]).toEqual([700, 700]);
});

test('a transfer keeps the binding, and a member whom the roster no longer names is frozen at once and told once', async () => {
  await imported(world, 'lead', rosterFile(people(80)));
  for (const [openid, number] of [['stays', 1], ['moves', 3], ['goes', 40]] as const) expect(await bind(openid, number)).toMatchObject({ ok: true });
  await imported(world, 'lead', rosterFile(people(80).filter(({ number }) => number !== 40).map((each) => (each.number === 3 ? { ...each, city: '乙市' } : each))));
  expect(await session('stays')).toMatchObject({ status: 'active', member: { association: { id: 'city-a' } } });
  expect(await session('moves')).toMatchObject({ status: 'active', member: { association: { id: 'city-b' } } });
  expect(await session('goes')).toMatchObject({ status: 'frozen' });
  expect(await world.database.find('messages')).toMatchObject([{ recipient: 'goes', kind: 'membership-frozen', title: '会员身份已冻结' }]);
});

test('when more than a twentieth would leave, a second person has to confirm, and the first cannot be that person', async () => {
  await imported(world, 'lead', rosterFile(people(40)));
  const ready = await compared(world, 'lead', rosterFile(people(37)));
  expect(ready.departures).toEqual([
    { associationName: '示例省注册会计师协会', leaving: 3, members: 40 },
    { associationName: '甲市注册会计师协会', leaving: 1, members: 20 },
    { associationName: '乙市注册会计师协会', leaving: 2, members: 20 },
  ].filter(({ leaving, members }) => leaving * 20 > members));
  await world.value('lead', 'roster', 'commit', { importId: ready.id, reason: '年度名册' });
  expect(await goOn(world, 'lead', ready.id)).toMatchObject({ state: 'confirming', can: { confirm: { allowed: false } } });
  expect(await world.call('lead', 'roster', 'confirm', { importId: ready.id })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  expect(await world.call('clerk-a', 'roster', 'confirm', { importId: ready.id })).toMatchObject({ ok: false, refusal: { code: 'missing' } });
  expect(await world.value('second', 'roster', 'todo')).toEqual({ confirming: 1 });
  expect(await world.value('lead', 'roster', 'todo')).toEqual({ confirming: 0 });
  await world.value('second', 'roster', 'confirm', { importId: ready.id });
  expect(await world.call('second', 'roster', 'confirm', { importId: ready.id })).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  expect(await goOn(world, 'second', ready.id)).toMatchObject({ state: 'done', confirmedBy: '工作人员' });
  expect((await rosterNow(world)).filter(({ standing }) => standing === 'active')).toHaveLength(37);
});

test('somebody of the association above can be the second person', async () => {
  await imported(world, 'clerk-a', rosterFile([{ number: 1 }, { number: 2 }]), 'city-a');
  const ready = await compared(world, 'clerk-a', rosterFile([{ number: 1 }]), 'city-a');
  await world.value('clerk-a', 'roster', 'commit', { importId: ready.id, reason: '年度名册' });
  await world.value('lead', 'roster', 'confirm', { importId: ready.id });
  expect(await goOn(world, 'lead', ready.id)).toMatchObject({ state: 'done' });
});

test('a file with problems changes nothing, says where they are, and gives them as a workbook', async () => {
  const refused = await compared(world, 'lead', rosterFile([{ number: 1 }, { number: 1 }, { number: 2, city: '丙市' }]));
  expect(refused).toMatchObject({ state: 'refused', members: 3, problems: { errors: 2, first: [
    { row: 3, column: '证书编号', message: '与第 2 行的证书编号相同，请核对后保留一行' },
    { row: 4, column: '所在市', message: '“丙市”不在本会及下级协会负责的城市中，请核对，或先在协会管理中设置' },
  ] } });
  const { name, base64 } = await world.value<SmallFile>('lead', 'roster', 'problemFile', { importId: refused.id });
  expect([name, Buffer.from(base64, 'base64').subarray(0, 2).toString()]).toEqual(['名册问题清单.xlsx', 'PK']);
  expect(await rosterNow(world)).toEqual([]);
  expect(await world.database.find('rosterFiles')).toEqual([]);
});

test('a member in a city where the firm has no branch is told by row and column, and the file is taken as it stands', async () => {
  const [registered, bare] = ['示例有分所会计师事务所', '示例未登记分所会计师事务所'];
  await world.database.add('firms', { _id: 'with', name: registered, names: [registered], city: '甲市', branches: [{ id: 'b', name: '乙市分所', city: '乙市' }] }, { _id: 'bare', name: bare, names: [bare], city: '甲市', branches: [] });
  await world.database.update('associations', { _id: 'city-b' }, { $set: { cities: ['乙市', '丙市'] } });
  const at = (number: number, city: string, firm: string, branch: string | null = null) => ({ number, city, firm, branch });
  const ready = await compared(world, 'lead', rosterFile([at(1, '甲市', registered), at(2, '丙市', bare), at(3, '丙市', registered), at(4, '甲市', registered, '乙市分所')]));
  expect(ready).toMatchObject({ state: 'ready', members: 4, can: { commit: { allowed: true } }, problems: { errors: 0, doubts: 2, first: [
    { row: 4, column: '所在市', kind: 'doubt', message: expect.stringContaining('在“丙市”没有机构') },
    { row: 5, column: '所在市', kind: 'doubt', message: expect.stringContaining('乙市分所在乙市') },
  ] } });
});

test('what is no workbook is refused in its own words', async () => {
  const refused = await compared(world, 'lead', Buffer.from('证书编号,姓名'));
  expect(refused).toMatchObject({ state: 'refused', problems: { first: [{ row: null, message: '这是文本文件（如 CSV），不是 Excel 工作簿；请把内容填入模板后再上传' }] } });
});

test('the template is what the reader reads', async () => {
  const { base64 } = await world.value<SmallFile>('lead', 'roster', 'template');
  expect(() => readRoster(Buffer.from(base64, 'base64'), () => ({ wrong: '' }), () => {})).toThrow(expect.objectContaining({ refusal: { code: 'invalid', message: '文件中没有会员，请填写后再上传' } }));
});

test('nobody takes an active member from beside: the row is passed over and said so, until the other association lets go', async () => {
  await imported(world, 'clerk-b', rosterFile([{ number: 1, city: '乙市' }, { number: 2, city: '乙市' }]), 'city-b');
  const ready = await compared(world, 'clerk-a', rosterFile([{ number: 1 }, { number: 5 }]), 'city-a');
  expect(ready.differences).toEqual({ new: 1, changed: 0, moved: 0, left: 0, elsewhere: 1 });
  await world.value('clerk-a', 'roster', 'commit', { importId: ready.id, reason: '年度名册' });
  await goOn(world, 'clerk-a', ready.id);
  expect((await rosterNow(world)).map(({ name, associationId }) => `${String(name)} ${String(associationId)}`).sort()).toEqual(['示例会员1 city-b', '示例会员2 city-b', '示例会员5 city-a']);
  const leaving = await compared(world, 'clerk-b', rosterFile([{ number: 1, city: '乙市', standing: '转出' }, { number: 2, city: '乙市' }]), 'city-b');
  await world.value('clerk-b', 'roster', 'commit', { importId: leaving.id, reason: '转会' });
  await world.value('lead', 'roster', 'confirm', { importId: leaving.id });
  await goOn(world, 'lead', leaving.id);
  await imported(world, 'clerk-a', rosterFile([{ number: 1 }, { number: 5 }]), 'city-a');
  const moved = (await rosterNow(world)).find(({ name }) => name === '示例会员1')!;
  expect(moved).toMatchObject({ associationId: 'city-a', standing: 'active' });
});

test('staff begin and see imports of their own association and those below, and nothing beside or above', async () => {
  const begin = (openid: string, associationId: string) => world.call<RosterImport>(openid, 'roster', 'begin', { key: 'k3y', associationId, fileName: 'a.xlsx', digest: 'a'.repeat(64), pieces: 1 });
  for (const [openid, id] of [['clerk-a', 'city-b'], ['clerk-a', 'province'], ['lead', 'national'], ['lead', 'nowhere']] as const) {
    expect(await begin(openid, id)).toEqual({ ok: false, refusal: { code: 'missing', message: '没有找到这个协会' } });
  }
  const { id } = await upload(world, 'lead', rosterFile([{ number: 1 }]));
  for (const action of ['import', 'continue', 'commit', 'confirm', 'abandon', 'problemFile']) {
    const answer = await world.call('clerk-a', 'roster', action, { importId: id, ...(action === 'commit' && { reason: '年度名册' }) });
    expect(answer).toEqual({ ok: false, refusal: { code: 'missing', message: '没有找到这次导入' } });
    expect(await world.call('clerk-a', 'roster', action, { importId: 'nobody', ...(action === 'commit' && { reason: '年度名册' }) })).toEqual(answer);
  }
  expect(await world.value('clerk-a', 'roster', 'imports')).toEqual({ items: [], next: null });
  expect(await world.value('lead', 'roster', 'imports')).toMatchObject({ items: [{ id, associationName: '示例省注册会计师协会', state: 'receiving' }] });
});

test('the same file chosen again goes on with the pieces that are there, of the same person and association alone', async () => {
  const file = Buffer.alloc(rosterLimits.piece * 2 + 5, 7);
  const begin = (openid: string, key: string, more: object = {}) =>
    world.value<{ id: string; received: number[] }>(openid, 'roster', 'begin', { key, associationId: 'province', fileName: 'a.xlsx', digest: digestOf(file), pieces: 3, ...more });
  const begun = await begin('lead', 'first');
  await world.value('lead', 'roster', 'send', { importId: begun.id, piece: 2, base64: file.subarray(rosterLimits.piece, rosterLimits.piece * 2).toString('base64') });
  expect(await begin('lead', 'again', { fileName: 'renamed.xlsx' })).toMatchObject({ id: begun.id, received: [2] });
  for (const [openid, key, more] of [['second', 'second', {}], ['lead', 'city', { associationId: 'city-a' }], ['lead', 'other', { digest: 'b'.repeat(64) }]] as const) {
    const other = await begin(openid, key, more);
    expect([other.id === begun.id, other.received]).toEqual([false, []]);
  }
  await world.value('lead', 'roster', 'abandon', { importId: begun.id });
  expect((await begin('lead', 'after')).id).not.toBe(begun.id);
});

test('what comes together is not read when it is not the file that was begun with', async () => {
  const { id } = await world.value<RosterImport>('lead', 'roster', 'begin', { key: 'k3y', associationId: 'province', fileName: 'a.xlsx', digest: 'a'.repeat(64), pieces: 1 });
  await world.value('lead', 'roster', 'send', { importId: id, piece: 1, base64: rosterFile(people(3)).toString('base64') });
  expect(await goOn(world, 'lead', id)).toMatchObject({ state: 'refused', problems: { first: [{ message: expect.stringContaining('不一致') }] } });
});

test('a file that has not come whole is not read, and a piece that does not fit is refused', async () => {
  const file = rosterFile(people(3));
  const begun = await world.value<RosterImport>('lead', 'roster', 'begin', { key: 'k3y', associationId: 'province', fileName: 'a.xlsx', digest: digestOf(file), pieces: 1 });
  expect(await world.call('lead', 'roster', 'continue', { importId: begun.id })).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  expect(await world.call('lead', 'roster', 'send', { importId: begun.id, piece: 2, base64: 'AAAA' })).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  expect(await world.call('second', 'roster', 'send', { importId: begun.id, piece: 1, base64: file.toString('base64') })).toMatchObject({ ok: false, refusal: { code: 'missing' } });
  await world.value('lead', 'roster', 'send', { importId: begun.id, piece: 1, base64: file.toString('base64') });
  await world.value('lead', 'roster', 'send', { importId: begun.id, piece: 1, base64: file.toString('base64') });
  expect(await goOn(world, 'lead', begun.id)).toMatchObject({ state: 'ready' });
});

test('nothing of a file is stored or logged in clear; what was read goes in the end, and the list of what changed stays', async () => {
  const ready = await compared(world, 'lead', rosterFile(people(20)));
  const everything = async () => JSON.stringify([await Promise.all(['rosterImports', 'rosterFiles', 'rosterStages', 'rosterProblems', 'roster', 'audit', 'messages'].map((name) => world.database.find(name))), world.log]);
  const isSecret = (text: string) => [phoneOf(7), certificateOf(7)].some((secret) => text.includes(secret) || text.includes(Buffer.from(secret).toString('base64').slice(0, 12)));
  expect(isSecret(await everything())).toBe(false);
  await world.value('lead', 'roster', 'commit', { importId: ready.id, reason: '年度名册' });
  await goOn(world, 'lead', ready.id);
  expect(isSecret(await everything())).toBe(false);
  expect(await world.database.find('rosterFiles')).toEqual([]);
  for (const stage of await world.database.find('rosterStages')) expect(stage).toMatchObject({ members: [], keptSince: expect.any(String) });
  expect((await world.value<{ items: RosterDifference[] }>('lead', 'roster', 'differences', { importId: ready.id, kind: 'new' })).items).toHaveLength(20);
});

test('who imported, committed and confirmed stands in the audit log, with the reason', async () => {
  await imported(world, 'lead', rosterFile(people(10)));
  expect((await world.database.find<{ action: string; reason: string | null }>('audit')).map(({ action, reason }) => [action, reason]).sort()).toEqual([['roster.begin', null], ['roster.commit', '年度名册']]);
});

test('a firm that was renamed keeps its people: the new name on the roster means the same firm', async () => {
  const draft = { name: '示例会计师事务所', city: '甲市', branches: [] };
  const firm = await world.value<{ id: string }>('clerk-a', 'firms', 'register', { draft });
  await imported(world, 'lead', rosterFile([{ number: 1, city: '甲市' }]));
  await world.value('clerk-a', 'firms', 'revise', { firmId: firm.id, revision: 1, draft: { ...draft, name: '示例新名会计师事务所' }, reason: '事务所更名' });
  await imported(world, 'lead', rosterFile([{ number: 1, city: '甲市', firm: '示例新名会计师事务所' }]));
  expect(await rosterNow(world)).toMatchObject([{ firmId: firm.id, firmName: '示例新名会计师事务所' }]);
});
