import type { CaseRecord } from '../../cloudfunctions/cases/case';
import type { Part } from '../../cloudfunctions/cases/policy';
import { accessView, cardOf, detailOf } from '../../cloudfunctions/cases/view';
import { calendarFrom } from '../../cloudfunctions/platform/calendar';
import { caseTypes } from '../../miniprogram/shared/contracts/cases';
import { auditRow } from '../support/audit-log';
import { cityA } from '../support/arrange';
import { aCase } from '../support/cases';

const calendar = calendarFrom([2025, 2026, 2027, 2028], []);
const now = '2026-04-22T10:00:00.000+08:00';
const card = (changes: Partial<CaseRecord>, ...parts: Part[]) => cardOf(aCase('one', cityA, changes), { parts, calendar, now });
const by = { openid: 'officer', name: '示例经办人' };

test('whoever merely oversees learns neither who nor, of a confidential case, what; and what concerns the young or women is always confidential', () => {
  for (const type of caseTypes) {
    const always = type === 'young' || type === 'women';
    for (const confidential of [true, false]) {
      const seen = card({ type, confidential, officer: by }, 'overseer', 'colleague');
      expect([seen.applicantName, seen.firmName, seen.confidential, seen.type]).toEqual([null, null, confidential || always, confidential || always ? null : type]);
      expect(card({ type, confidential }, 'officer')).toMatchObject({ applicantName: '示例申请人', type });
    }
  }
});

test('a card says whether an association stands above the one that handles it', () => {
  const alone = { ...cityA, associationPath: [cityA.associationId] };
  expect([card({}, 'applicant').superior, card({ handledBy: alone }, 'applicant').superior]).toEqual([true, false]);
});

test('the applicant reads roles and never a name of staff, nor anything inner; staff read both', () => {
  const fact = (what: string, inner: boolean) => ({ at: now, by, role: '甲市注册会计师协会维权经办人', what, lateDays: 0, inner });
  const record = aCase('one', cityA, { officer: by, team: [by], notes: [{ at: now, by, text: '内部的话' }], history: [fact('对外的事', false), fact('内部的事', true)] });
  const as = (...parts: Part[]) => detailOf({ record, parts, calendar, now, openid: 'reader', isExpert: false });
  const [mine, theirs] = [as('applicant'), as('officer')];
  expect(JSON.stringify(mine)).not.toMatch(/示例经办人|内部的/);
  expect(mine.history).toEqual([{ at: now, by: '甲市注册会计师协会维权经办人', what: '对外的事', lateDays: 0 }]);
  expect([theirs.history.length, theirs.notes.length, theirs.team]).toEqual([2, 1, ['示例经办人']]);
  expect([mine.reader, theirs.reader, as('applicant', 'officer').reader]).toEqual(['applicant', 'staff', 'applicant']);
});

test('who has looked is told to the applicant by role and association, to whoever leads by name', () => {
  const look = auditRow(1, { summary: '查看案件' });
  expect(accessView(look, true)).toMatchObject({ by: '甲市注册会计师协会牵头部门负责人', what: '查看案件' });
  expect(accessView(look, false)).toMatchObject({ by: '工作人员（甲市注册会计师协会牵头部门负责人）' });
});
