import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CaseRecord } from '../../../cloudfunctions/cases/case';
import { addAssociations, addMembers, addStaff, bindingRow, cityA, cityB, province, rosterRow } from '../../support/arrange';
import { aCase } from '../../support/cases';
import { startWorld, type World } from '../../support/world';

let world: World;
let robot: Server;
const heard: string[] = [];
const received = '2026-04-20T10:00:00.000+08:00';

beforeAll(async () => {
  robot = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      heard.push((JSON.parse(body) as { text: { content: string } }).text.content);
      response.end(JSON.stringify({ errcode: 0 }));
    });
  });
  await new Promise<void>((resolve) => robot.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(robot.address() as AddressInfo).port}/robot`;
  world = await startWorld({ instances: 2, timers: false, environment: { STAFF_ROBOTS: JSON.stringify({ 'city-a': address }) } });
  await addAssociations(world);
  await addStaff(world, 'lead-a', cityA, ['lead']);
  await addStaff(world, 'officer-a', cityA, ['case-officer']);
  await addStaff(world, 'lead-p', province, ['lead']);
  await addStaff(world, 'lead-b', cityB, ['lead']);
  await addMembers(world, ['applicant-two', 'applicant-three']);
});
afterAll(async () => {
  await world.stop();
  robot.close();
});

const at = async (instant: string) => {
  world.clock.setOffset(Date.parse(instant) - Date.now());
  await world.fireTimer('cases');
};
type Told = { at: string; recipient: string; title: string; body: string; kind: string };
const told = async () =>
  (await world.database.find<Told>('messages', { kind: 'case-deadline' }))
    .sort((one, other) => (one.at + one.body).localeCompare(other.at + other.body))
    .map(({ recipient, body }) => [recipient, body]);

test('the ladder: officer 5, 2 and 0 working days before, the lead at 2 and each day after, the superior at 3 days late, each once, and what a silent day missed says so', async () => {
  await world.database.add('cases', { ...aCase('one', cityA, { receivedAt: received, officer: { openid: 'officer-a', name: '经办人' } }) });
  for (const day of ['05-06', '05-06', '05-08', '05-09', '05-11', '05-13', '05-13', '05-14', '05-18', '05-18', '05-19']) await at(`2026-${day}T08:30:00.000+08:00`);
  expect((await world.database.get<CaseRecord>('cases', 'one'))!.rank).toBe('1026-05-13T17:30:00.000+08:00');
  const decision = '案件注协维收〔2026〕one号「作出并送达受理决定」的期限为 2026-05-13 17:30';
  const all = await told();
  const about = (who: string) => all.filter(([recipient, body]) => recipient === who && body!.includes('受理决定')).map(([, body]) => body!.replace(decision, ''));
  expect(about('officer-a')).toEqual(['。这条提醒本应在 2026-05-07 发出，迟了 1 个工作日。', '，还有 2 个工作日。', '，今天到期。']);
  expect(about('lead-a')).toEqual(['，还有 2 个工作日。', '，已逾期 1 个工作日，请立即办理。', '，已逾期 3 个工作日，请立即办理。', '，已逾期 4 个工作日，请立即办理。']); // the 7th and the 15th were silent
  expect(about('lead-p')).toEqual(['，已逾期 3 个工作日，请立即办理。']);
});

test('a group of staff is told numbers alone, once a working day', () => {
  expect(heard[0]).toMatch(/^维权案件（2026-05-06）：逾期 0 件，/);
  expect(heard).toHaveLength(new Set(heard).size);
  expect(heard.join()).not.toContain('注协维收');
});

const officer = { openid: 'officer-a', name: '经办人' };
const days = (off: string[], working: string[]) => ({ off: Object.fromEntries(off.map((day) => [day, '测试假日'])), working: Object.fromEntries(working.map((day) => [day, '测试假日'])) });

test('when the next year comes, its cases are counted anew: recorded, announced once, to whoever leads where there is no officer, and no longer 暂定', async () => {
  const december = { receivedAt: '2026-12-01T10:00:00.000+08:00', remindedThrough: '2026-12-01' };
  await world.database.add('cases', { ...aCase('two', cityA, { ...december, officer }) }, { ...aCase('unassigned', cityA, december) });
  await at('2026-12-02T08:30:00.000+08:00');
  const before = (await world.database.get<CaseRecord>('cases', 'two'))!;
  expect(before.rules.feedback).toMatchObject({ days: 60, provisional: true });
  const notice = { number: '示例〔2026〕1号', title: '示例通知', address: 'https://www.gov.cn/example', issuedOn: '2026-12-03' };
  const current = { year: 2027, notice, ...days(['2027-01-01', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12'], ['2027-02-20']) };
  await world.database.add('calendarYears', { _id: '2027', year: 2027, current, proposal: null, history: [], revision: 1, version: 1 });
  for (const day of ['03', '03', '04']) await at(`2026-12-${day}T09:00:00.000+08:00`);
  const after = (await world.database.get<CaseRecord>('cases', 'two'))!;
  expect(after.rules.feedback!.provisional).toBe(false);
  const announced = after.history.filter(({ what }) => what.startsWith('工作日历有更新'));
  expect(announced).toHaveLength(1);
  expect(announced[0]!.what).toContain(`反馈期限由 ${before.rules.feedback!.dueOn}（暂定） 改为 ${after.rules.feedback!.dueOn}`);
  const messages = await world.database.find<Told>('messages', { kind: { $in: ['case-progress', 'case-work'] } });
  expect(messages.map(({ recipient, title }) => [recipient, title]).sort()).toEqual([['applicant-two', '办理期限有变化'], ['lead-a', '案件期限有变化'], ['officer-a', '案件期限有变化']]);
  expect(messages.find(({ recipient }) => recipient === 'lead-a')!.body).toMatch(/^案件注协维收〔2026〕unassigned号：工作日历有更新/);
});

test('a step that comes before the duty announces what the new calendar moves, and the duty does not say it again', async () => {
  await world.database.add('cases', { ...aCase('three', cityA, { receivedAt: '2026-12-01T10:00:00.000+08:00', officer, remindedThrough: '2026-12-04' }) });
  await at('2026-12-04T09:00:00.000+08:00');
  const before = (await world.database.get<CaseRecord>('cases', 'three'))!;
  await world.database.update('calendarYears', { _id: '2027' }, { $set: { 'current.off.2027-02-24': '测试假日', revision: 2 } });
  await world.value('officer-a', 'cases', 'note', { caseId: 'three', version: before.version, text: '已电话联系' });
  for (const day of ['04', '05']) await at(`2026-12-${day}T09:00:00.000+08:00`);
  const after = (await world.database.get<CaseRecord>('cases', 'three'))!;
  expect(after.rules.feedback!.dueOn > before.rules.feedback!.dueOn).toBe(true);
  expect(after.history.filter(({ what }) => what.includes(`反馈期限由 ${before.rules.feedback!.dueOn}`))).toHaveLength(1);
  const messages = await world.database.find<Told>('messages', { recipient: 'applicant-three', title: '办理期限有变化' });
  expect(messages.filter(({ body }) => body.includes(after.rules.feedback!.dueOn))).toHaveLength(1);
});

/** Due on that day, and warned of on the same or an earlier one; `noted` is what the duty has found overdue. */
function dueOn(day: string, { warnOn = day, noted = false } = {}): Partial<CaseRecord> {
  const [at, warnAt] = [`${day}T17:30:00.000+08:00`, `${warnOn}T17:30:00.000+08:00`];
  return { due: { step: 'decision', on: day, at, provisional: false, warnOn, warnAt }, rank: noted ? `1${warnAt.slice(1)}` : warnAt };
}

test('the board: overdue, today, within three and five working days, each case under one heading, whether the duty has noted it or not', async () => {
  world.clock.setOffset(Date.parse('2026-06-10T18:00:00.000+08:00') - Date.now());
  const rows: [string, Partial<CaseRecord>][] = [
    ['long-overdue', dueOn('2026-05-13', { noted: true })], ['since-yesterday', dueOn('2026-06-09')], ['since-an-hour', dueOn('2026-06-10')],
    ['by-the-stricter-day', dueOn('2026-06-24', { warnOn: '2026-06-03' })], ['stricter-today', dueOn('2026-06-24', { warnOn: '2026-06-10' })],
    ['third', dueOn('2026-06-15')], ['fifth', dueOn('2026-06-17')], ['later', dueOn('2026-06-18')], ['taken', { ...dueOn('2026-06-22'), officer }],
  ];
  await world.database.add('cases', ...rows.map(([id, changes]) => ({ ...aCase(id, cityB, changes), remindOn: null })));
  const list = async (filter: string) => (await world.value<{ items: { id: string }[] }>('lead-b', 'cases', 'list', { filter })).items.map(({ id }) => id);
  expect(await list('overdue')).toEqual(['long-overdue', 'since-yesterday', 'since-an-hour']);
  expect(await list('today')).toEqual(['by-the-stricter-day', 'stricter-today']);
  expect(await list('within3')).toEqual(['third']);
  expect(await list('within5')).toEqual(['third', 'fifth']);
  expect((await list('open'))[0]).toBe('long-overdue');
  expect(await world.value('lead-b', 'cases', 'board', {})).toEqual({ most: 100, counts: { overdue: 3, today: 2, within3: 1, within5: 2, unassigned: 8 } });
  expect(await world.value('lead-b', 'cases', 'workload', {})).toEqual({ overdue: 3, today: 2, within3: 1 });
});

/** Received on 1 June: the applicant is reminded of the decision on the 15th. Everybody who has heard of it, and what. */
async function heardOf(id: string, applicant: CaseRecord['applicant'], between: () => Promise<unknown>): Promise<string[]> {
  const now = '2026-06-12T09:00:00.000+08:00';
  world.clock.setOffset(Date.parse(now) - Date.now());
  await world.database.add('cases', { ...aCase(id, cityA, { applicant, officer, receivedAt: '2026-06-01T10:00:00.000+08:00', remindedThrough: '2026-06-12', remindOn: '2026-06-15' }) });
  const ask = (version: number) => world.value('officer-a', 'cases', 'requestSupplement', { caseId: id, version, asked: `请提供第${version}份材料` });
  await ask(1);
  await between();
  await ask(2);
  await at('2026-06-15T08:30:00.000+08:00');
  const messages = await world.database.find<Told>('messages', { path: `/packages/cases/detail/index?caseId=${id}` });
  return messages.map(({ recipient, title }) => `${recipient} ${title}`).sort();
}

const ofMember = (openid: string | null, memberId: string): CaseRecord['applicant'] => ({ kind: 'member', openid, memberId, name: '示例申请人', firmId: null, firmName: null });

test('whoever binds another WeChat hears of their case there, and the former one hears no more', async () => {
  await addMembers(world, ['carol']);
  const heardBy = await heardOf('rebound', ofMember('carol', 'carol'), async () => {
    await world.database.remove('bindings', { _id: 'carol' });
    await world.database.add('bindings', bindingRow('carol-anew', 'carol'));
  });
  expect(heardBy).toEqual(['carol 请补充材料', 'carol-anew 维权服务期限临近', 'carol-anew 请补充材料']);
});

test('whoever applied on paper without an account hears of the case from the day on which they are bound', async () => {
  await world.database.add('roster', { ...rosterRow('dora') });
  const heardBy = await heardOf('paper', ofMember(null, 'dora'), () => world.database.add('bindings', bindingRow('dora-phone', 'dora')));
  expect(heardBy).toEqual(['dora-phone 维权服务期限临近', 'dora-phone 请补充材料']);
});

test('of a firm’s case its filer hears while they act for the firm, and then its administrators', async () => {
  const mandate = { name: '示例', firmId: 'firm009', firmName: '示例会计师事务所', ...cityA, fromDay: '2019-01-01', untilDay: null, status: 'active', since: '2019-01-01T09:00:00.000+08:00' };
  const delegate = (id: string) => ({ _id: id, ...mandate, capacity: 'delegate', scopes: ['cases'] });
  await world.database.add('mandates', delegate('filer'), delegate('another'), { _id: 'boss', ...mandate, capacity: 'administrator', scopes: [] });
  const applicant = { kind: 'firm' as const, openid: 'filer', memberId: null, name: '示例', firmId: 'firm009', firmName: '示例会计师事务所' };
  const heardBy = await heardOf('of-a-firm', applicant, () => world.database.update('mandates', { _id: 'filer' }, { $set: { status: 'ended' } }));
  expect(heardBy).toEqual(['boss 维权服务期限临近', 'boss 请补充材料', 'filer 请补充材料']);
});

test('the board by officer and by association: whoever leads looks at one of their own, whoever leads above at one association below, and nobody beside', async () => {
  type Listed = { items: { id: string }[] };
  const ids = async (who: string, input: object) => (await world.value<Listed>(who, 'cases', 'list', { filter: 'open', ...input })).items.map(({ id }) => id).sort();
  await world.database.add('cases', { ...aCase('held-a', cityA, { ...dueOn('2026-06-22'), officer }), remindOn: null }, { ...aCase('free-a', cityA, dueOn('2026-06-22')), remindOn: null });
  const [mate] = await world.value<{ id: string; name: string; mayHold: boolean }[]>('lead-a', 'cases', 'officers', {}).then((all) => all.filter(({ mayHold }) => mayHold));
  const held = await ids('lead-a', { officerId: mate!.id });
  expect(held).toContain('held-a');
  expect(held).not.toContain('free-a');
  expect(await ids('lead-a', {})).toEqual(expect.arrayContaining(['held-a', 'free-a']));
  expect(await world.value('lead-a', 'cases', 'board', { officerId: mate!.id })).toMatchObject({ counts: { unassigned: 0 } });
  expect(await world.call('lead-b', 'cases', 'list', { filter: 'open', officerId: mate!.id })).toMatchObject({ ok: false, refusal: { code: 'missing' } });
  expect(await world.call('lead-a', 'cases', 'list', { filter: 'open', officerId: 'officer-a' })).toMatchObject({ ok: false, refusal: { code: 'missing' } });
  const below = await ids('lead-p', { associationId: 'city-b' });
  expect(below).toContain('long-overdue');
  expect(below).not.toContain('held-a');
  expect(await ids('lead-p', { associationId: 'city-a', officerId: mate!.id })).toEqual(held);
  expect(await world.call('lead-a', 'cases', 'board', { associationId: 'city-b' })).toMatchObject({ ok: false, refusal: { code: 'missing' } });
});
