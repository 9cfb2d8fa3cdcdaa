import { paperOf, type Explained } from '../../cloudfunctions/cases/case-file';
import type { CaseRecord } from '../../cloudfunctions/cases/case';
import { caseSteps, ruleOf } from '../../cloudfunctions/cases/clock';
import type { Part } from '../../cloudfunctions/cases/policy';
import { detailOf } from '../../cloudfunctions/cases/view';
import { calendarFrom } from '../../cloudfunctions/platform/calendar';
import { explain } from '../../miniprogram/shared/workdays';
import { aCase } from '../support/cases';
import { cityA } from '../support/arrange';

const calendar = calendarFrom([2025, 2026, 2027, 2028], []);
const now = '2026-06-05T10:00:00.000+08:00';
const by = { openid: 'officer', name: '示例经办人' };

function heard(): CaseRecord {
  const member = { expertId: 'e', name: '示例专家', recused: null };
  const held = { by, at: now, attended: ['e'], minutes: '会议记录的内容', fileId: null, quorate: true };
  const meeting = { id: 'm', committeeId: 'c', committee: '权益委员会', at: now, place: '会议室', agenda: '议程的内容', members: [member], quorumPercent: 50, shortNotice: null, called: { by, at: now } };
  const opinion = { id: 'o', kind: 'expert' as const, expertId: 'e', name: '示例专家', text: '意见的内容', fileId: null, at: now, by };
  const history = [{ at: now, by, role: '甲市注册会计师协会维权经办人', what: '委员会已开会审议', lateDays: 0, inner: false }];
  const evidence = [{ id: 'p', title: '函证回函', form: 'pdf' as const, bytes: 1234, hash: 'ab'.repeat(32), at: now, by: 'applicant' as const, fileId: 'cloud://somewhere/that-is-nobody’s' }];
  const notes = [{ at: now, by, text: '内部记录的内容' }];
  const stage = { state: 'heard' as const, acceptedOn: '2026-05-06', heard: { at: now } };
  return aCase('one', cityA, { stage, officer: by, meetings: { m: { ...meeting, state: 'held', held } }, opinions: [opinion], history, evidence, notes });
}

function paper(parts: Part[]): string {
  const record = heard();
  const detail = detailOf({ record, parts, calendar, now, openid: 'reader', isExpert: false });
  const days = (step: keyof Explained) => {
    const rule = ruleOf(record, step)!;
    return explain(calendar, rule.from, rule.days);
  };
  const explained = Object.fromEntries(caseSteps.map((step) => [step, days(step)])) as Explained;
  return JSON.stringify(paperOf(detail, explained, [{ at: now, by: '牵头部门负责人', what: '查看案件' }], now));
}

test('the applicant’s file has facts, evidence with its hash, dates and history, and neither a name nor anything inner', () => {
  const text = paper(['applicant']);
  for (const expected of ['注协维收〔2026〕one号', '函证回函', 'ab'.repeat(32), '甲市注册会计师协会维权经办人', '查看案件']) expect(text).toContain(expected);
  for (const hidden of ['示例专家', '示例经办人', '会议记录的内容', '议程的内容', '意见的内容', '内部记录的内容', 'cloud://']) expect(text).not.toContain(hidden);
});

test('the association’s file has the meeting with its people, the opinions and the notes besides', () => {
  const text = paper(['officer', 'overseer']);
  for (const expected of ['示例专家（到会）', '会议记录的内容', '意见的内容', '示例经办人：内部记录的内容']) expect(text).toContain(expected);
  expect(text).not.toContain('cloud://');
});

test('every date on paper says how it was counted: what was skipped, and which weekend was worked', () => {
  const text = paper(['applicant']);
  expect(text).toContain('自收到书面材料之日（2026-04-20，当日不计）起第 15 个工作日');
  expect(text).toContain('2026-05-01 至 05-05 劳动节放假');
  expect(text).toContain('2026-05-09 调休上班（劳动节）');
});
