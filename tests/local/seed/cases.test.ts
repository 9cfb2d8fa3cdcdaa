import { randomBytes } from 'node:crypto';
import { derived } from '../../../cloudfunctions/cases/clock';
import { calendarFrom } from '../../../cloudfunctions/platform/calendar';
import { caseNumberings, cases as made } from '../../../local/seed/cases';
import { firms } from '../../../local/seed/firms';
import { Random } from '../../../local/seed/random';
import { roster } from '../../../local/seed/roster';
import { caseStates } from '../../../miniprogram/shared/contracts/cases';
import { dayOf } from '../../../miniprogram/shared/instants';

const keys = { encryption: randomBytes(32), lookup: randomBytes(32) };
const named = firms(40);
const members = roster(120, named, keys, new Random(1));
const days = ['2026-11-18T10:00:00.000+08:00', '2026-11-22T06:00:00.000+08:00', '2027-01-04T08:30:00.000+08:00', '2026-10-05T12:00:00.000+08:00'];

describe.each(days)('the cases of the demo on %s', (now) => {
  const cases = made(members, named, now);

  test('there is one in every state, and the demo member has two', () => {
    expect(new Set(cases.map(({ stage }) => stage.state))).toEqual(new Set(caseStates));
    expect(cases.filter(({ applicant }) => applicant.openid === 'demo-member')).toHaveLength(2);
  });

  test('nothing has happened in the future, and each step comes after the one before', () => {
    for (const { history, receivedAt } of cases) {
      const times = [receivedAt, ...history.map(({ at }) => at)];
      expect(times).toEqual([...times].sort());
      expect(times.at(-1)! <= now).toBe(true);
    }
  });

  test('one is overdue, one still due, one extended, and the days follow from the rules', () => {
    const calendar = calendarFrom([2024, 2025, 2026, 2027, 2028, 2029, 2030], []);
    for (const record of cases) expect(derived(record, calendar, now)).toEqual({ open: record.open, due: record.due, rank: record.rank, rules: record.rules, remindOn: record.remindOn });
    expect(cases.some(({ due }) => due && due.at < now)).toBe(true);
    expect(cases.some(({ due }) => due && due.on >= dayOf(now))).toBe(true);
    expect(cases.some(({ extension }) => extension?.days === 80)).toBe(true);
  });

  test('receipts and notices are numbered from one without a gap, and the series go on from there', () => {
    const notices = cases.flatMap(({ writtenNotices }) => Object.values(writtenNotices).flatMap((each) => ('number' in each ? [each.number] : [])));
    const numbers = [...cases.map(({ number }) => number!), ...notices];
    const words = [...new Set(numbers.map((number) => number.replace(/\d+号$/, '')))];
    const series = words.map((word) => numbers.filter((number) => number.startsWith(`${word}`)));
    for (const [index, each] of series.entries()) expect(new Set(each)).toEqual(new Set(each.map((_, place) => `${words[index]}${place + 1}号`)));
    expect(caseNumberings(cases).map(({ last }) => last).sort()).toEqual(series.map(({ length }) => length).sort());
  });
});
