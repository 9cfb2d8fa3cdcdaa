import type { Instant } from 'shared/contracts/answers';
import { staffRoleLabels } from 'shared/contracts/roles';
import { byFirm, byMember, byStaff, bySystem, entryOf, type AuditBy, type AuditEntry } from '../platform/audit';
import type { Identity } from '../platform/identity';
import type { Acting, CaseRecord, Fact } from './case';
import type { Part } from './policy';

/** Who calls, with everything that they are. */
interface Caller {
  openid: string;
  identity: Identity;
}

/** How somebody acts in a case: as the applicant, or as staff. */
export function actingOf({ identity, openid }: Caller): Acting {
  const { staff, member, employee, mandate } = identity;
  return { openid, name: staff?.name ?? member?.name ?? employee?.name ?? mandate?.name ?? '' };
}

/** All that an applicant ever sees of who did it. */
export function roleOf({ identity }: Caller, parts: Part[]): string {
  if (parts.includes('applicant') && parts.every((part) => part === 'applicant')) return '申请人';
  const { staff } = identity;
  const role = staff?.roles[0];
  return staff && role ? `${staff.associationName}${staffRoleLabels[role]}` : '申请人';
}

export function factOf(actor: Caller, parts: Part[], now: Instant, what: string, { lateDays = 0, inner = false } = {}): Fact {
  return { at: now, by: actingOf(actor), role: roleOf(actor, parts), what, lateDays, inner };
}

/** What the clock does, and nobody by hand. */
export function factBySystem(at: Instant, what: string): Fact {
  return { at, by: { openid: bySystem.openid, name: bySystem.name }, role: bySystem.name, what, lateDays: 0, inner: false };
}

export function byOf(actor: Caller, parts: Part[]): AuditBy {
  const { identity, openid } = actor;
  if (identity.staff && parts.some((part) => part !== 'applicant')) return byStaff({ ...identity.staff, openid });
  if (identity.mandate && !identity.member && !identity.employee) return byFirm({ ...identity.mandate, openid });
  return byMember({ openid, name: actingOf(actor).name }, identity.member ? 'member' : 'employee');
}

type About = Pick<CaseRecord, '_id' | 'number' | 'associationPath' | 'applicant'>;

/** What has happened to a case, for the audit log: never what the matter is about. */
export function entryAbout({ _id, number, associationPath, applicant }: About, action: AuditEntry['action'], summary: string, reason: string | null, by: AuditBy, now: Instant): AuditEntry {
  const subject = { kind: 'case', id: _id, memberId: applicant.kind === 'firm' ? null : applicant.memberId };
  return entryOf({ at: now, by, associationPath, action, subject, summary: `案件${number ?? ''}：${summary}`, reason });
}
