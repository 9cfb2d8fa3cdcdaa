import type { Answer } from '../../miniprogram/shared/contracts/answers';
import type { CalendarProposal, MarkedDay, Overview, YearDetail } from '../../miniprogram/shared/contracts/calendars';
import type { AuditRecord } from '../../cloudfunctions/platform/audit';
import { estimatedYear } from '../../cloudfunctions/platform/estimated-year';
import { markedDays } from '../../miniprogram/shared/calendar-year';
import { daysAfter } from '../../miniprogram/shared/workdays';
import { addAssociations, addStaff, province } from '../support/arrange';
import { startWorld, type World } from '../support/world';

const national = { associationId: 'national', associationName: '全国注册会计师协会', associationPath: ['national'] };
const notice = { number: '国办发明电〔2026〕1号', title: '国务院办公厅关于2027年部分节假日安排的通知', address: 'https://www.gov.cn/zhengce/content/202611/content_1.htm', issuedOn: '2026-11-20' };
const estimate = markedDays(estimatedYear(2027));
const days: MarkedDay[] = [...estimate, { day: '2027-10-04', kind: 'off', name: '国庆节' }, { day: '2027-10-09', kind: 'working', name: '国庆节' }, { day: '2026-12-31', kind: 'off', name: '元旦' }];

let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 4 });
  await addAssociations(world);
  await addStaff(world, 'ann', national, ['lead']);
  await addStaff(world, 'bob', national, ['super-administrator']);
  await addStaff(world, 'pat', province, ['super-administrator', 'lead']);
});
afterAll(() => world.stop());
beforeEach(() => world.clock.setOffset(Date.parse('2026-11-23T09:00:00.000+08:00') - Date.now()));
afterEach(async () => {
  world.faults.clear();
  await world.database.remove('calendarYears', {});
});

let keys = 0;
const outcome = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.refusal.code);
const input = (more: object = {}) => ({ key: `k3y-${(keys += 1)}`, year: 2027, revision: 1, days, notice, reason: '按通知录入', ...more });
const propose = (who: string, more: object = {}) => world.call<CalendarProposal>(who, 'calendars', 'propose', input(more));
const proposed = async (more: object = {}) => (await world.value<CalendarProposal>('ann', 'calendars', 'propose', input(more))).id;
const decide = (who: string, action: string, proposalId: string, more: object = {}) => world.call<CalendarProposal>(who, 'calendars', action, { proposalId, ...more });
const year = (who = 'anybody') => world.value<YearDetail>(who, 'calendars', 'year', { year: 2027 });

test('a year entered by one and confirmed by the other of two is on file from then on, with its notice, its reason and both names in the log', async () => {
  expect(await year()).toMatchObject({ source: 'estimate', revision: 1, year: { notice: null }, can: { propose: { allowed: false } } });
  const id = await proposed();
  expect((await year()).source).toBe('estimate');
  expect(await world.value('bob', 'calendars', 'todo')).toEqual({ proposals: 1 });
  expect(await world.value('ann', 'calendars', 'todo')).toEqual({ proposals: 0 });
  expect(outcome(await decide('bob', 'confirm', id))).toBe('ok');
  const found = await year();
  expect(found).toMatchObject({ source: 'staff', revision: 2, year: { notice }, history: [{ revision: 2, notice, reason: '按通知录入' }] });
  expect([found.year.off['2026-12-31'], found.year.working['2027-10-09']]).toEqual(['元旦', '国庆节']);
  const entries = await world.database.find<AuditRecord>('audit', { kind: 'calendars' });
  expect(entries.map(({ action, by }) => `${by.openid} ${action}`).sort()).toEqual(['ann calendars.propose', 'bob calendars.confirm']);
});

test('a correction works the same way, and what held before stays readable', async () => {
  await decide('bob', 'confirm', await proposed());
  const id = await proposed({ revision: 2, days: days.filter(({ day }) => day !== '2027-10-09'), reason: '通知有更正' });
  expect(await decide('bob', 'proposal', id)).toMatchObject({ value: { before: { working: { '2027-10-09': '国庆节' } }, after: { working: {} } } });
  await decide('bob', 'confirm', id);
  expect((await year()).history.map(({ revision, reason }) => [revision, reason])).toEqual([[3, '通知有更正'], [2, '按通知录入']]);
  expect((await world.value<Overview>('bob', 'calendars', 'years')).years[0]).toMatchObject({ year: 2027, source: 'staff' });
});

test('who entered it does not confirm it; nobody else withdraws it; below the root nobody does anything', async () => {
  const id = await proposed();
  expect([outcome(await decide('ann', 'confirm', id)), outcome(await decide('bob', 'withdraw', id))]).toEqual(['conflict', 'conflict']);
  expect([outcome(await decide('pat', 'confirm', id)), outcome(await propose('pat')), outcome(await decide('stranger', 'proposal', id))]).toEqual(['forbidden', 'forbidden', 'forbidden']);
  expect((await world.value<Overview>('pat', 'calendars', 'years')).waiting).toEqual([]);
  expect((await world.value<Overview>('bob', 'calendars', 'years')).waiting).toMatchObject([{ id, year: 2027 }]);
  expect(outcome(await decide('ann', 'withdraw', id))).toBe('ok');
  expect((await year()).source).toBe('estimate');
});

test('refused with a reason, it comes to nothing and may be entered anew; nothing is decided twice', async () => {
  const id = await proposed();
  expect(await decide('bob', 'refuse', id, { reason: '少一天' })).toMatchObject({ value: { state: 'refused', decided: { reason: '少一天' } } });
  expect(outcome(await decide('bob', 'confirm', id))).toBe('conflict');
  expect(outcome(await propose('ann'))).toBe('ok');
});

test('one proposal a year at a time, on what was seen; faults are refused with a sentence', async () => {
  expect(await propose('ann', { days: estimate.slice(1) })).toMatchObject({ refusal: { code: 'invalid', message: expect.stringMatching(/法定.*请补上/) } });
  expect(await propose('ann', { notice: { ...notice, address: 'https://gov.cn.example.com/one' } })).toMatchObject({ refusal: { code: 'invalid' } });
  expect(outcome(await propose('ann', { revision: 2 }))).toBe('conflict');
  expect(outcome(await propose('ann', { year: 2028, days }))).toBe('conflict');
  const answers = await Promise.all([propose('ann'), propose('bob')]);
  expect(answers.map(outcome).sort()).toEqual(['conflict', 'ok']);
});

test('asked again after a lost answer it is the same proposal and the same decision', async () => {
  const once = input();
  const ids = [await world.value<CalendarProposal>('ann', 'calendars', 'propose', once), await world.value<CalendarProposal>('ann', 'calendars', 'propose', once)].map(({ id }) => id);
  expect(ids[0]).toBe(ids[1]);
  const answers = [await decide('bob', 'confirm', ids[0]!), await decide('bob', 'confirm', ids[0]!)];
  expect(answers.map(outcome)).toEqual(['ok', 'ok']);
  expect((await year()).revision).toBe(2);
});

test('before it is confirmed, the second reads which days of open cases it would move, the cases below the root among them, behind hundreds of rules that stay', async () => {
  const rule = { start: '2026-12-21', days: 15, dueOn: '2027-01-12', provisional: true };
  const open = (_id: string, more: object = {}) => ({ _id, associationPath: province.associationPath, open: true, rules: { decision: rule, meeting: null, feedback: null }, ...more });
  await world.database.add('cases', open('one'), open('two'), open('closed', { open: false }));
  const proposalId = await proposed();
  expect(await world.value('bob', 'cases', 'moved', { year: 2027, proposalId })).toMatchObject({
    days: [{ step: 'decision', count: 2, start: '2026-12-21', from: { dueOn: '2027-01-12', provisional: true }, to: { dueOn: '2027-01-13', provisional: false } }],
  });
  const starts = Array.from({ length: 205 }, (_, index) => daysAfter('2026-04-01', index));
  await world.database.add('cases', ...starts.flatMap((start, index) => [15, 16].map((days) => open(`${index} ${days}`, { rules: { decision: { start, days, dueOn: '2026-12-01', provisional: false }, meeting: null, feedback: null } }))));
  expect(await world.value('bob', 'cases', 'moved', { year: 2027, proposalId })).toMatchObject({ cases: 2, days: [{ start: '2026-12-21', count: 2 }] });
  await decide('bob', 'confirm', proposalId);
  expect(await world.call('bob', 'cases', 'moved', { year: 2027, proposalId })).toMatchObject({ refusal: { code: 'missing' } });
  await world.database.remove('cases', {});
});
