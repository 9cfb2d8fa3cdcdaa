import type { Day, Instant } from 'shared/contracts/answers';
import type { Calendar } from 'shared/workdays';
import { bySystem, type AuditEntry } from '../platform/audit';
import type { CaseNotice, CaseRecord, Fact } from './case';
import { caseSteps, derived } from './clock';
import { entryAbout, factBySystem } from './entries';
import { moved as movedNotices } from './notices';

/** The calendar, what tells it from a former one, and when it is counted. */
export interface Counted {
  calendar: Calendar;
  stamp: string;
  now: Instant;
}

/** What follows from the rule: never set by a step itself. */
export function worked(record: CaseRecord, { calendar, stamp, now }: Counted): CaseRecord {
  return { ...record, ...derived(record, calendar, now), calendarStamp: stamp };
}

/** What of it is written by every step and by the duty alike. */
export function reckoning({ open, due, rank, rules, remindOn, calendarStamp }: CaseRecord) {
  return { open, due, rank, rules, remindOn, calendarStamp };
}

/** Who leads at an association: asked only where somebody there is to be told. */
export type LeadsAt = (associationId: string) => Promise<string[]>;

/** What a calendar that has changed does to the days of a case: recorded and announced, or nothing where none moved. */
export async function recounted(record: CaseRecord, counted: Counted, leadsAt: LeadsAt): Promise<{ entry: AuditEntry; fact: Fact; notices: CaseNotice[] } | null> {
  const { stamp, now } = counted;
  const sentence = record.calendarStamp === stamp ? null : changedDays(record, worked(record, counted));
  if (sentence === null) return null;
  const staff = record.officer ? [record.officer.openid] : await leadsAt(record.handledBy.associationId);
  return { entry: entryAbout(record, 'cases.recount', sentence, null, bySystem, now), fact: factBySystem(now, sentence), notices: movedNotices(record, staff, sentence, stamp, now) };
}

function changedDays(before: CaseRecord, after: CaseRecord): string | null {
  const changes = caseSteps.flatMap((step) => {
    const [from, to] = [before.rules[step], after.rules[step]];
    return from && to && (from.dueOn !== to.dueOn || from.provisional !== to.provisional) ? [changeSentence(step, from, to)] : [];
  });
  return changes.length === 0 ? null : `工作日历有更新：${changes.join('；')}`;
}

const names = { decision: '受理决定', meeting: '委员会会议', feedback: '反馈' };

function changeSentence(step: keyof typeof names, from: { dueOn: Day; provisional: boolean }, to: { dueOn: Day; provisional: boolean }): string {
  const written = ({ dueOn, provisional }: typeof from) => `${dueOn}${provisional ? '（暂定）' : ''}`;
  return from.dueOn === to.dueOn ? `${names[step]}期限 ${to.dueOn} ${to.provisional ? '改为暂定' : '已确定'}` : `${names[step]}期限由 ${written(from)} 改为 ${written(to)}`;
}
