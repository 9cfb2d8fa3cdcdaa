import type { Instant } from 'shared/contracts/answers';
import { byStaff, entryOf, type ActingStaff, type AuditEntry } from '../platform/audit';
import type { EventSummary } from './event';
import { permissions } from './permissions';
import type { SignupRecord } from './signup';

const eventDeeds = { draft: '起草了活动', revise: '修改了活动草稿', publish: '发布了活动' } as const;
const signupDeeds = { approve: '通过了报名', reject: '未通过报名' } as const;

/** For the audit log: what staff have done with an event. */
export function eventEntry(deed: keyof typeof eventDeeds, { _id, terms, associationPath }: EventSummary, actor: ActingStaff, at: Instant): AuditEntry {
  const subject = { kind: 'event', id: _id, memberId: null };
  const by = byStaff(actor, permissions[deed].who);
  return entryOf({ at, by, associationPath, action: `events.${deed}`, subject, summary: `${eventDeeds[deed]}「${terms.title}」` });
}

/** And what they have decided about a member's signup. */
export function signupEntry(deed: keyof typeof signupDeeds, signup: SignupRecord, { terms, associationPath }: EventSummary, actor: ActingStaff, at: Instant, reason: string | null = null): AuditEntry {
  const subject = { kind: 'signup', id: signup._id, memberId: signup.memberId };
  const by = byStaff(actor, permissions[deed].who);
  const summary = `${signupDeeds[deed]}：${signup.memberName}，活动「${terms.title}」`;
  return entryOf({ at, by, associationPath, action: `events.${deed}`, subject, summary, reason });
}
