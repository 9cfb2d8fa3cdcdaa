import fc from 'fast-check';
import { conflictOf } from '../../cloudfunctions/cases/conflict';
import { faultOfCall, faultOfRecord, faultOfRecusal, isQuorate, isShort, recused, type Meeting } from '../../cloudfunctions/cases/hearing';
import { issued } from '../../cloudfunctions/cases/written-notice';
import { calendarFrom } from '../../cloudfunctions/platform/calendar';
import { aNotice } from '../support/cases';

const calendar = calendarFrom([2025, 2026, 2027, 2028], []);
const by = { openid: 'clerk', name: '秘书' };

function meetingOf(count: number, quorumPercent = 50): Meeting & { state: 'called' } {
  const members = Array.from({ length: count }, (_, index) => ({ expertId: `e${index}`, name: `专家${index}`, recused: null }));
  return {
    ...{ id: 'm', committeeId: 'c', committee: '权益委员会', at: '2026-05-08T09:00:00.000+08:00', place: '会议室', agenda: '审议', members, quorumPercent },
    ...{ shortNotice: null, called: { by, at: '2026-04-20T09:00:00.000+08:00' }, state: 'called' },
  };
}

test('a meeting decides when at least the policy’s share of those called who have not stepped aside was there', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 100 }), fc.infiniteStream(fc.boolean()), fc.infiniteStream(fc.boolean()), (count, percent, away, there) => {
      let meeting = meetingOf(count, percent);
      const aside = meeting.members.filter(() => away.next().value).map(({ expertId }) => expertId);
      for (const id of aside) meeting = recused(meeting, id, '有利害关系');
      const left = meeting.members.filter(({ expertId }) => !aside.includes(expertId));
      const attended = left.filter(() => there.next().value).map(({ expertId }) => expertId);
      expect(isQuorate(meeting, attended)).toBe(left.length > 0 && attended.length > 0 && attended.length / left.length >= percent / 100);
    }),
  );
});

test('whoever has stepped aside never counts, neither as present nor as missing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 100 }), fc.nat(), fc.infiniteStream(fc.boolean()), (count, percent, who, there) => {
      const id = `e${who % count}`;
      const meeting = recused(meetingOf(count, percent), id, '有利害关系');
      const without = { ...meeting, members: meeting.members.filter(({ expertId }) => expertId !== id) };
      const attended = without.members.filter(() => there.next().value).map(({ expertId }) => expertId);
      expect(isQuorate(meeting, attended)).toBe(isQuorate(without, attended));
      expect(isQuorate(meeting, [...attended, id])).toBe(isQuorate(without, attended));
      expect(faultOfRecord(meeting, [...attended, id], meeting.at)).toContain('已回避');
    }),
  );
});

test.each([
  [2, 50, 1, true],
  [3, 50, 1, false],
  [3, 67, 2, false],
  [3, 66, 2, true],
  [4, 100, 4, true],
  [4, 100, 3, false],
])('of %i called and a quorum of %i%%, %i present: %s', (count, percent, present, expected) => {
  const meeting = meetingOf(count, percent);
  expect(isQuorate(meeting, meeting.members.slice(0, present).map(({ expertId }) => expertId))).toBe(expected);
});

test('nobody steps aside twice, and nobody who was not called', () => {
  const meeting = meetingOf(2);
  expect(faultOfRecusal(meeting, 'e0')).toBeNull();
  expect(faultOfRecusal(recused(meeting, 'e0', '利害关系'), 'e0')).toContain('已经回避');
  expect(faultOfRecusal(meeting, 'stranger')).toContain('没有被通知');
});

test('a meeting that has not begun has no minutes', () => {
  const meeting = meetingOf(1);
  expect(faultOfRecord(meeting, ['e0'], '2026-05-08T08:59:59.999+08:00')).toContain('还没有到');
  expect(faultOfRecord(meeting, ['e0'], meeting.at)).toBeNull();
});

test('the notice is counted in working days, over make-up days and holidays, and a shorter one needs its reason', () => {
  const now = '2026-04-30T17:00:00.000+08:00'; // before 1–5 May off, 9 May worked
  expect(isShort('2026-05-08T09:00:00.000+08:00', 4, calendar, now)).toBe(true);
  expect(isShort('2026-05-09T09:00:00.000+08:00', 4, calendar, now)).toBe(false);
  const short = { at: '2026-05-08T09:00:00.000+08:00', shortNotice: null };
  expect(faultOfCall(short, 4, calendar, now)).toContain('至少提前 4 个工作日');
  expect(faultOfCall({ ...short, shortNotice: '情况紧急' }, 4, calendar, now)).toBeNull();
  expect(faultOfCall({ ...short, at: now }, 0, calendar, now)).toContain('在现在之后');
  expect(faultOfCall({ ...short, at: '2027-05-09T09:00:00.000+08:00' }, 0, calendar, now)).toContain('一年之内');
});

const person = { memberId: null, name: '专家', occupation: 'lawyer' as const, organisation: '某律师事务所', conflicts: [] as string[] };
const matter = {
  applicant: { openid: 'ann', memberId: 'm1', name: '申请人', firmName: '示例会计师事务所（特殊普通合伙）' },
  opposingParty: '示例股份有限公司',
  officer: { openid: 'officer', name: '经办人' },
  writtenNotices: { one: issued({ ...aNotice('one'), state: 'drafted' }, { by: { openid: 'approver', name: '签发人' }, at: '2026-04-21T10:00:00.000+08:00' }) },
};
const unknown = { ofFirm: false, openid: null };

test.each([
  ['nothing is known', {}, unknown, null],
  ['the member who applies', { memberId: 'm1' }, unknown, '是申请人本人'],
  ['the identity that applied', {}, { ofFirm: false, openid: 'ann' }, '是申请人本人'],
  ['the officer of the case', {}, { ofFirm: false, openid: 'officer' }, '是本案经办人'],
  ['the officer, entered as one of the secretariat', { occupation: 'secretariat' as const, name: '经办人' }, unknown, '是本案经办人'],
  ['who has issued a notice of the case', {}, { ofFirm: false, openid: 'approver' }, '审核或签发过本案的告知书'],
  ['of the firm by the roster', {}, { ofFirm: true, openid: null }, '在申请人所在的事务所工作'],
  ['of a branch of the firm by the register', { organisation: '示例会计师事务所 甲市分所' }, unknown, '在申请人所在的事务所工作'],
  ['the firm declared', { conflicts: ['示例会计师事务所(特殊普通合伙)'] }, unknown, '已声明与申请人所在的事务所有利害关系'],
  ['of the opposing party', { organisation: '示例股份有限公司' }, unknown, '在对方当事人处工作'],
])('who must step aside: %s', (_, changes, known, expected) => {
  expect(conflictOf({ ...person, ...changes }, matter, known)).toBe(expected);
});

test('an applicant without a firm has none in common with anybody', () => {
  expect(conflictOf({ ...person, organisation: '', conflicts: [''] }, { ...matter, applicant: { ...matter.applicant, firmName: null } }, unknown)).toBeNull();
});
