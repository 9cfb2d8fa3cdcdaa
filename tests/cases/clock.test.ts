import fc from 'fast-check';
import type { CaseRecord } from '../../cloudfunctions/cases/case';
import { derived, endOf, faultOfExtension, milestoneOf, milestonesOf, yearsOn, type Clockwork } from '../../cloudfunctions/cases/clock';
import { caughtUp, rungsBetween, type Rung, type Told } from '../../cloudfunctions/cases/ladder';
import { calendarFrom } from '../../cloudfunctions/platform/calendar';
import type { CaseStep } from '../../miniprogram/shared/contracts/cases';
import { dayOf, instantOf, plus } from '../../miniprogram/shared/instants';
import { dayIn, workdayAfter, workdaysBetween } from '../../miniprogram/shared/workdays';
import { cityA } from '../support/arrange';
import { aCase } from '../support/cases';

const years = yearsOn('2026-11-21');
const calendar = calendarFrom([...years, years.at(-1)! + 1], []);
const received = '2026-04-20T10:00:00.000+08:00';
const running = (changes: Partial<CaseRecord> = {}) => aCase('one', cityA, { receivedAt: received, ...changes });
const hours = (count: number) => count * 60 * 60 * 1000;
const due = (record: Clockwork, step: CaseStep, now = received) => milestoneOf(record, step, calendar, now)!;

test('received on 20 April 2026: decided by 13 May, heard by 3 June, fed back by 16 July, each at the close of office', () => {
  expect(milestonesOf(running(), calendar, received).map(({ dueAt }) => dueAt)).toEqual([
    '2026-05-13T17:30:00.000+08:00',
    '2026-06-03T17:30:00.000+08:00',
    '2026-07-16T17:30:00.000+08:00',
  ]);
});

test('served at the last minute is met; a minute later it is stamped with one working day, and can never be dated back', () => {
  const met = (at: string) => due(running({ met: { decision: at, meeting: null, feedback: null } }), 'decision', '2026-08-01T00:00:00.000+08:00');
  expect(met('2026-05-13T17:30:00.000+08:00')).toMatchObject({ state: 'met', lateDays: 0 });
  expect(met('2026-05-13T17:31:00.000+08:00')).toMatchObject({ state: 'late', lateDays: 1 });
  expect(met('2026-05-18T09:00:00.000+08:00')).toMatchObject({ state: 'late', lateDays: 3 });
});

test('24:00 is still that day', () => expect(endOf('2026-12-31', '24:00')).toBe('2026-12-31T23:59:59.999+08:00'));

test('counted from acceptance the later periods begin with the decision, and staff are warned by the earlier day', () => {
  const record = aCase('one', cityA, { receivedAt: received, stage: { state: 'accepted', acceptedOn: '2026-05-12' } });
  const { anchor, from, dueOn, stricterOn } = due({ ...record, terms: { ...record.terms, periodsStart: 'acceptance' } }, 'meeting');
  expect([anchor, from, dueOn, stricterOn]).toEqual(['acceptance', '2026-05-12', workdayAfter(calendar, '2026-05-12', 30).dueOn, '2026-06-03']);
  expect(due(record, 'meeting').stricterOn).toBeNull();
});

test('before the decision, periods that count from acceptance have not begun', () => {
  const record = aCase('one', cityA, { receivedAt: received });
  expect(milestonesOf({ ...record, terms: { ...record.terms, periodsStart: 'acceptance' } }, calendar, received).map(({ step }) => step)).toEqual(['decision']);
});

test('a request for more material moves nothing', () => {
  const asked = running({ supplements: [{ id: 's', asked: '请补充', at: received, by: { openid: 'o', name: '经办人' }, answer: null }] });
  expect(milestonesOf(asked, calendar, received)).toEqual(milestonesOf(running(), calendar, received));
});

test('what has ended has nothing due, and what was overdue stays so', () => {
  const refused = running({ stage: { state: 'refused', refused: { at: '2026-05-20T10:00:00.000+08:00' } }, met: { decision: '2026-05-20T10:00:00.000+08:00', meeting: null, feedback: null } });
  expect(milestonesOf(refused, calendar, '2026-09-01T00:00:00.000+08:00').map(({ state }) => state)).toEqual(['late', 'stopped', 'stopped']);
  expect(derived(refused, calendar, received)).toMatchObject({ open: false, due: null, rules: { decision: null, meeting: null, feedback: null } });
});

const anyReceipt = fc.integer({ min: Date.parse('2024-01-01T00:00:00+08:00'), max: Date.parse('2026-12-31T23:59:00+08:00') }).map(instantOf);

test('an extension never passes the 90th working day, is longer than what was, and comes before the due moment', () => {
  const anyDays = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.constantFrom(60, 61, 90, 91));
  const anyHours = fc.oneof(fc.integer({ min: 0, max: 120 * 24 }), fc.constant('due' as const), fc.constant('just after' as const));
  fc.assert(fc.property(anyReceipt, anyDays, anyHours, (receivedAt, days, later) => {
    const record = aCase('one', cityA, { receivedAt, stage: { state: 'accepted', acceptedOn: dayOf(receivedAt) } });
    const now = typeof later === 'number' ? plus(receivedAt, hours(later)) : plus(due(record, 'feedback').dueAt, later === 'due' ? 0 : 1);
    const fault = faultOfExtension(record, days, calendar, now);
    const feedback = due(record, 'feedback', now);
    expect(fault === null).toBe(days > 60 && days <= 90 && now <= feedback.dueAt);
    if (fault !== null) return;
    const extended = due({ ...record, extension: { days, reason: '情况特殊', at: now } }, 'feedback', now);
    expect(extended.dueOn <= workdayAfter(calendar, dayOf(receivedAt), 90).dueOn).toBe(true);
    expect(extended.extended).toEqual({ from: feedback.dueOn, reason: '情况特殊' });
    for (const step of ['decision', 'meeting'] as const) expect(due({ ...record, extension: { days, reason: '', at: now } }, step, now)).toEqual(due(record, step, now));
  }));
});

test('what was fed back is extended no more, and a second extension is longer than the first', () => {
  const accepted = running({ stage: { state: 'accepted', acceptedOn: '2026-05-06' } });
  const extended = { ...accepted, extension: { days: 80, reason: '情况特殊', at: received } };
  expect([61, 90, 91].map((days) => faultOfExtension(accepted, days, calendar, received) === null)).toEqual([true, true, false]);
  expect([80, 81, 90, 91].map((days) => faultOfExtension(extended, days, calendar, received) === null)).toEqual([false, true, true, false]);
  expect(faultOfExtension({ ...accepted, met: { decision: received, meeting: received, feedback: received } }, 90, calendar, received)).toContain('尚未反馈');
});

test('a due day is a working day, and its lateness is counted in working days', () => {
  fc.assert(fc.property(anyReceipt, fc.constantFrom<CaseStep>('decision', 'meeting', 'feedback'), fc.integer({ min: 0, max: 200 * 24 }), (receivedAt, step, later) => {
    const now = plus(receivedAt, hours(later));
    const { dueOn, dueAt, lateDays, state, daysLeft } = due(aCase('one', cityA, { receivedAt }), step, now);
    expect(dayIn(calendar, dueOn).counts).toBe(true);
    expect(state).toBe(now <= dueAt ? 'running' : 'overdue');
    expect(lateDays).toBe(now <= dueAt ? 0 : Math.max(1, workdaysBetween(calendar, dueOn, dayOf(now))));
    if (state === 'running') expect(daysLeft).toBe(Math.max(0, workdaysBetween(calendar, dayOf(now), dueOn)));
  }));
});

test('however the days are cut into runs of the duty, the same rungs come out, each once', () => {
  fc.assert(fc.property(anyReceipt, fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 }), (receivedAt, gaps) => {
    const milestones = milestonesOf(aCase('one', cityA, { receivedAt }), calendar, receivedAt);
    const start = dayOf(receivedAt);
    let told: Told = { through: start, superior: [] };
    const cut = gaps.flatMap((gap) => {
      const next = dayOf(plus(`${told.through}T12:00:00.000+08:00`, gap * hours(24)));
      const found = rungsBetween(milestones, calendar, told, next);
      told = { through: next, superior: [...told.superior, ...found.flatMap(({ to, step }) => (to === 'superior' && step !== 'reopening' ? [step] : []))] };
      return found;
    });
    expect(cut).toEqual(rungsBetween(milestones, calendar, { through: start, superior: [] }, told.through));
    const above = cut.filter(({ to }) => to === 'superior').map(({ step }) => step);
    expect(new Set(above).size).toBe(above.length);
    expect(new Set(cut.map(({ step, to, on }) => `${step} ${to} ${on}`)).size).toBe(cut.length);
  }));
});

test('after a silence of any length everybody hears of each step the newest alone, and of what is overdue by the working days that it is late on that day', () => {
  fc.assert(fc.property(anyReceipt, fc.integer({ min: 1, max: 150 }), fc.integer({ min: 1, max: 40 }), (receivedAt, before, silence) => {
    const milestones = milestonesOf(aCase('one', cityA, { receivedAt }), calendar, receivedAt);
    const told = dayOf(plus(receivedAt, before * hours(24)));
    const today = dayOf(plus(receivedAt, (before + silence) * hours(24)));
    const all = rungsBetween(milestones, calendar, { through: told, superior: [] }, today);
    const caught = caughtUp(all, calendar, today);
    const isLate = ({ phase }: Rung) => phase === 'late';
    const late = caught.filter(isLate);
    expect(new Set(late.map(({ step, to }) => `${step} ${to}`)).size).toBe(late.length);
    expect(new Set(late.map(({ step, to }) => `${step} ${to}`))).toEqual(new Set(all.filter(isLate).map(({ step, to }) => `${step} ${to}`)));
    for (const { dueOn, days, missed } of late) expect(days + missed).toBe(workdaysBetween(calendar, dueOn, today));
    const heard = all.filter(({ to, dueOn }) => to !== 'applicant' || dueOn >= today);
    const newest = new Map(heard.map(({ step, to, on }) => [`${step} ${to}`, on])); // the last of each stands
    expect(new Map(caught.map(({ step, to, on }) => [`${step} ${to}`, on]))).toEqual(newest);
    expect(caught).toHaveLength(newest.size);
  }));
});
