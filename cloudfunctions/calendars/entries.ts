import type { Instant } from 'shared/contracts/answers';
import { byStaff, entryOf, type ActingStaff, type AuditEntry } from '../platform/audit';
import type { Proposal } from './year';

type Fact = 'propose' | 'confirm' | 'refuse' | 'withdraw';
const verbs: Record<Fact, string> = { propose: '录入', confirm: '复核并启用', refuse: '退回', withdraw: '撤回' };

export function entryAbout({ id, after }: Proposal, fact: Fact, actor: ActingStaff & { associationPath: string[] }, at: Instant, reason: string | null): AuditEntry {
  return entryOf({
    at,
    by: byStaff(actor, ['super-administrator', 'lead']),
    associationPath: actor.associationPath,
    action: `calendars.${fact}`,
    subject: { kind: 'calendar-year', id, memberId: null },
    summary: `${verbs[fact]} ${after.year} 年工作日历（${after.notice.number}，放假 ${Object.keys(after.off).length} 天、调休上班 ${Object.keys(after.working).length} 天）`,
    reason,
  });
}
