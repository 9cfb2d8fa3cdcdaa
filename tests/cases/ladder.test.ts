import { derived, milestonesOf, watchesOf, yearsOn } from '../../cloudfunctions/cases/clock';
import { caughtUp, nextRungOn, rungsBetween, sentenceOf } from '../../cloudfunctions/cases/ladder';
import { calendarFrom } from '../../cloudfunctions/platform/calendar';
import type { CaseStep } from '../../miniprogram/shared/contracts/cases';
import { cityA } from '../support/arrange';
import { aCase } from '../support/cases';

const calendar = calendarFrom([...yearsOn('2026-11-21'), 2029], []);
const receivedAt = '2026-04-20T10:00:00.000+08:00';
const asReceived = aCase('one', cityA, { receivedAt, stage: { state: 'accepted', acceptedOn: '2026-05-12' } });
const asAccepted = { ...asReceived, terms: { ...asReceived.terms, periodsStart: 'acceptance' as const } };

function rungs(record: typeof asReceived, step: CaseStep, from: string, through: string): string[] {
  const milestones = milestonesOf(record, calendar, receivedAt).filter((each) => each.step === step);
  return rungsBetween(milestones, calendar, { through: from, superior: [] }, through).map(({ to, on, days, phase }) => `${on} ${to} ${{ before: '-', past: '!', late: '+' }[phase]}${days}`);
}

test('the decision due on 13 May 2026: officer 5, 2 and 0 working days before, applicant 5, lead 2 and then every working day, the association above on the third alone', () => {
  expect(rungs(asReceived, 'decision', '2026-04-20', '2026-05-20')).toEqual([
    ...['2026-05-07 officer -5', '2026-05-07 applicant -5', '2026-05-11 officer -2', '2026-05-11 lead -2', '2026-05-13 officer -0'],
    ...['2026-05-14 lead +1', '2026-05-15 lead +2', '2026-05-18 lead +3', '2026-05-18 superior +3', '2026-05-19 lead +4', '2026-05-20 lead +5'],
  ]);
});

test('a meeting needs notice and a quorum: its officer hears of it 15, 10, 6 and 0 working days before 3 June', () => {
  expect(rungs(asReceived, 'meeting', '2026-04-20', '2026-06-03').filter((each) => each.includes('officer'))).toEqual(['2026-05-13 officer -15', '2026-05-20 officer -10', '2026-05-26 officer -6', '2026-06-03 officer -0']);
});

test('counted from acceptance, staff are warned by the earlier day, whoever leads on each day after it, the applicant by the day that holds; late is only what is late by that', () => {
  const found = rungs(asAccepted, 'meeting', '2026-05-12', '2026-06-30');
  expect(found.slice(0, 7)).toEqual(['2026-05-13 officer -15', '2026-05-20 officer -10', '2026-05-26 officer -6', '2026-06-01 lead -2', '2026-06-03 officer -0', '2026-06-04 lead !1', '2026-06-05 lead !2']);
  expect(found.slice(-7)).toEqual(['2026-06-22 lead !12', '2026-06-23 lead !13', '2026-06-24 lead !14', '2026-06-25 lead +1', '2026-06-26 lead +2', '2026-06-29 lead +3', '2026-06-29 superior +3', '2026-06-30 lead +4'].slice(-7));
  expect(found).toContain('2026-06-16 applicant -5');
  const met = { decision: receivedAt, meeting: null, feedback: null };
  const { due, rank, remindOn } = derived({ ...asAccepted, met, remindedThrough: '2026-06-03' }, calendar, receivedAt);
  expect([due?.on, due?.warnOn, rank, remindOn]).toEqual(['2026-06-24', '2026-06-03', '2026-06-03T17:30:00.000+08:00', '2026-06-04']);
});

test('a warning by the earlier day names both days; after a silence the days gone by are told once', () => {
  const milestones = milestonesOf(asAccepted, calendar, receivedAt).filter(({ step }) => step === 'meeting');
  const told = (through: string, today: string) => caughtUp(rungsBetween(milestones, calendar, { through, superior: [] }, today), calendar, today).filter(({ to }) => to !== 'applicant').map((rung) => `${rung.to} ${sentenceOf(rung, '1号')}`);
  const both = '案件1号「召开会议并形成专家意见」自收到之日起算应在 2026-06-03 前完成（本会自受理之日起算，期限为 2026-06-24 17:30）';
  expect(told('2026-05-31', '2026-06-01')).toEqual([`lead ${both}，还有 2 个工作日。`]);
  expect(told('2026-06-03', '2026-06-08')).toEqual([`lead ${both}，从严起算的日期已过 3 个工作日，请尽快办理。`]);
  expect(told('2026-06-18', '2026-06-26')).toEqual(['lead 案件1号「召开会议并形成专家意见」的期限为 2026-06-24 17:30，已逾期 2 个工作日，请立即办理。']);
});

test('the association above hears once of each step, also of one that was late when its paper came, and not again of what it has heard', () => {
  const milestones = milestonesOf(asReceived, calendar, '2026-10-12T09:00:00.000+08:00');
  const above = (superior: CaseStep[], through = '2026-10-11') => rungsBetween(milestones, calendar, { through, superior }, '2026-10-16').filter(({ to }) => to === 'superior').map(({ step, on }) => `${step} ${on}`);
  expect(above([])).toEqual(['decision 2026-10-12', 'meeting 2026-10-12', 'feedback 2026-10-12']);
  expect(above(['decision', 'meeting'])).toEqual(['feedback 2026-10-12']);
  expect(above([], '2026-10-13')).toEqual(['decision 2026-10-14', 'meeting 2026-10-14', 'feedback 2026-10-14']);
});

test('what is overdue ranks before everything that runs, and in its own order', () => {
  const ranks = ['2026-05-13T17:30:00.000+08:00', '2026-05-13T17:30:00.001+08:00', '2026-09-01T10:00:00.000+08:00'].map((now) => derived({ ...asReceived, stage: { state: 'filed' } }, calendar, now).rank);
  expect(ranks).toEqual(['2026-05-13T17:30:00.000+08:00', '1026-05-13T17:30:00.000+08:00', '1026-05-13T17:30:00.000+08:00']);
});

test('a paper registered on the day that its decision is due: its officer hears on that day that it is today, and everybody of each step the newest alone', () => {
  const told = (today: string) => caughtUp(rungsBetween(milestonesOf(asReceived, calendar, receivedAt), calendar, { through: '2026-04-20', superior: [] }, today), calendar, today).filter(({ step }) => step === 'decision');
  expect(told('2026-05-13').map(({ to, on, missed }) => `${to} ${on} ${missed}`)).toEqual(['applicant 2026-05-07 5', 'lead 2026-05-11 2', 'officer 2026-05-13 0']);
  expect(sentenceOf(told('2026-05-13').at(-1)!, '1号')).toBe('案件1号「作出并送达受理决定」的期限为 2026-05-13 17:30，今天到期。');
  expect(told('2026-05-18').map(({ to, on, phase }) => `${to} ${on} ${phase}`)).toEqual(['officer 2026-05-13 before', 'lead 2026-05-18 late', 'superior 2026-05-18 late']);
});

test('an undecided request to reopen: whoever leads hears 5, 2 and 0 working days before its 15th and every day after, of a refused case as of one that is open, and nothing more once decided', () => {
  const asked = { reason: '有新的证据', at: receivedAt, decision: null };
  const refused = { ...asReceived, stage: { state: 'refused' as const, refused: { at: receivedAt } }, remindedThrough: '2026-04-10' };
  const watched = (record: typeof asReceived) => rungsBetween(watchesOf(record, calendar, receivedAt), calendar, { through: record.remindedThrough, superior: [] }, '2026-05-19');
  const found = watched({ ...refused, reopening: asked });
  expect(found.map(({ to, on, days, phase }) => `${on} ${to} ${phase}${days}`)).toEqual(['2026-05-07 lead before5', '2026-05-11 lead before2', '2026-05-13 lead before0', '2026-05-14 lead late1', '2026-05-15 lead late2', '2026-05-18 lead late3', '2026-05-19 lead late4']);
  expect(sentenceOf(found[0]!, '1号')).toBe('案件1号重新办理的申请还没有决定；同意的，新案的受理决定自申请之日起算，期限为 2026-05-13 17:30，还有 5 个工作日。');
  expect(watched({ ...refused, reopening: { ...asked, decision: { granted: false, reason: '', at: receivedAt } } })).toEqual([]);
  expect([{ ...refused, reopening: asked }, refused].map((record) => derived(record, calendar, receivedAt).remindOn)).toEqual(['2026-04-11', null]);
});

test('the next rung is the first after that day, and whoever is overdue has one every working day', () => {
  const milestones = milestonesOf(asReceived, calendar, receivedAt).filter(({ step }) => step === 'decision');
  expect(['2026-04-20', '2026-05-07', '2026-05-13', '2026-05-15', '2026-09-30'].map((after) => nextRungOn(milestones, calendar, after))).toEqual(['2026-05-07', '2026-05-11', '2026-05-14', '2026-05-18', '2026-10-08']);
  expect(nextRungOn([], calendar, '2026-04-20')).toBeNull();
});
