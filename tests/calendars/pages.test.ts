import { officialYear } from '../../cloudfunctions/platform/official-years';
import { estimatedYear } from '../../cloudfunctions/platform/estimated-year';
import { marked, missingIn, emptyForm } from '../../miniprogram/packages/calendars/edit/form';
import { holidaysOf } from '../../miniprogram/packages/calendars/holidays';
import { shownMoves } from '../../miniprogram/packages/calendars/proposal/moves';
import { caseStepLabels } from '../../miniprogram/shared/contracts/cases';
import { monthsOf, speaksOfDecember } from '../../miniprogram/packages/calendars/months';

test('the holidays of a year read as its notice does, in the order of their days off', () => {
  expect(holidaysOf(officialYear(2026)!)).toEqual([
    { name: '元旦', off: '1 月 1 日至 3 日', working: '1 月 4 日' },
    { name: '春节', off: '2 月 15 日至 23 日', working: '2 月 14 日、2 月 28 日' },
    { name: '清明节', off: '4 月 4 日至 6 日', working: '' },
    { name: '劳动节', off: '5 月 1 日至 5 日', working: '5 月 9 日' },
    { name: '端午节', off: '6 月 19 日至 21 日', working: '' },
    { name: '中秋节', off: '9 月 25 日至 27 日', working: '' },
    { name: '国庆节', off: '10 月 1 日至 7 日', working: '9 月 20 日、10 月 10 日' },
  ]);
  expect(holidaysOf(officialYear(2023)!)[0]!.off).toBe('12 月 31 日至 1 月 2 日');
});

test('a year is twelve whole months that begin on their weekday, after the last week of the December before', () => {
  const [december, january, february, ...others] = monthsOf(officialYear(2026)!);
  expect([december!.title, december!.cells[0]!.day, december!.cells.length]).toEqual(['上一年 12 月末', '2025-12-25', 7]);
  expect([january!.blanks.length, february!.blanks.length]).toEqual([3, 6]);
  expect([january, february, ...others].reduce((sum, month) => sum + month!.cells.length, 0)).toBe(365);
  expect([speaksOfDecember(officialYear(2026)!), speaksOfDecember(officialYear(2023)!)]).toEqual([false, true]);
});

test('each day off and each day worked is marked by a word beside its colour', () => {
  const cells = monthsOf(officialYear(2026)!).flatMap((month) => month.cells);
  expect(cells.filter(({ mark }) => mark === '休')).toHaveLength(33);
  expect(cells.filter(({ mark }) => mark === '班').map(({ day, why }) => `${day} ${why}`)).toContain('2026-10-10 调休上班（国庆节）');
});

test('a tap marks a day off, worked or ordinary; a weekday is not marked as worked', () => {
  const year = estimatedYear(2027);
  const off = marked(year, '2027-10-04', 0, '国庆节')!;
  expect(off.off['2027-10-04']).toBe('国庆节');
  expect(marked(off, '2027-10-04', 2, '国庆节')).toEqual(year);
  expect(marked(year, '2027-10-09', 1, '国庆节')!.working).toEqual({ '2027-10-09': '国庆节' });
  expect(marked(year, '2027-10-08', 1, '国庆节')).toBeNull();
  expect(year.off['2027-10-04']).toBeUndefined();
});

test('nothing of the notice may be left out', () => {
  expect(Object.keys(missingIn(emptyForm())).sort()).toEqual(['address', 'issuedOn', 'number', 'reason', 'title']);
});

test('what a year moves is told by rule: from where to where, and what becomes certain', () => {
  const [from, to] = [{ dueOn: '2027-01-08', provisional: true }, { dueOn: '2027-01-11', provisional: false }];
  const days = [{ step: 'decision' as const, count: 3, start: '2026-12-18', from, to }, { step: 'feedback' as const, count: 1, start: '2026-10-12', from, to: { ...from, provisional: false } }];
  expect(shownMoves({ cases: 4, days })).toEqual({
    headline: '启用后有 4 项期限变动，系统会重新计算、记入案件并通知当事人和经办人：',
    lines: [`2026-12-18 起算的“${caseStepLabels.decision}”3 件：2027-01-08（暂定） → 2027-01-11`, `2026-10-12 起算的“${caseStepLabels.feedback}”1 件：2027-01-08 不变，由暂定改为确定`],
  });
  expect(shownMoves({ cases: 0, days: [] }).headline).toBe('没有在办案件的期限会变动。');
});
