import type { Instant } from 'shared/contracts/answers';
import { staffRoleLabels, type StaffRole } from 'shared/contracts/roles';
import { byStaff, entryOf, type AuditBy, type AuditEntry } from '../platform/audit';
import type { ChangeRecord, Decider } from './change';

/** What the audit log is told of a change of roles, in one sentence. */
type Fact = 'invite' | 'propose' | 'accept' | 'confirm' | 'refuse' | 'withdraw' | 'revoke' | 'end' | 'found' | 'overtake';

const sentences: Record<Fact, (change: ChangeRecord) => string> = {
  invite: ({ name, roles, associationName }) => `邀请${name}到${associationName}任职：${rolesText(roles)}`,
  propose: ({ name, roles, associationName }) => `提议为${associationName}的${name}增加岗位：${rolesText(roles)}`,
  accept: ({ name, associationName }) => `${name}接受到${associationName}任职的邀请`,
  confirm: ({ name, roles, associationName }) => `确认${associationName}的${name}任职：${rolesText(roles)}`,
  refuse: ({ name, roles, associationName }) => `不同意${associationName}的${name}任职：${rolesText(roles)}`,
  withdraw: ({ name, roles, associationName }) => `撤回${associationName}的${name}的岗位变动：${rolesText(roles)}`,
  revoke: ({ name, roles, associationName }) => `取消${associationName}的${name}的岗位：${rolesText(roles)}`,
  end: ({ name, associationName }) => `结束${name}在${associationName}的任职`,
  found: ({ name, associationName }) => `${name}凭部署密钥成为${associationName}的首任超级管理员`,
  overtake: ({ name, associationName }) => `${associationName}的${name}的岗位变动没有生效`,
};

export function entryAbout(change: ChangeRecord, fact: Fact, by: AuditBy, at: Instant, reason: string | null): AuditEntry {
  const { _id, associationPath } = change;
  return entryOf({ at, by, associationPath, action: `staff.${fact}`, subject: { kind: 'role-change', id: _id, memberId: null }, summary: sentences[fact](change), reason });
}

export function byAdministrator(actor: Decider & { associationName: string }): AuditBy {
  return byStaff(actor, ['super-administrator']);
}

/** Nobody of the staff yet. */
export function byNewcomer({ openid, name }: { openid: string; name: string }): AuditBy {
  return { openid, name, role: 'guest', associationId: null, associationName: null };
}

export function rolesText(roles: readonly StaffRole[]): string {
  return roles.map((role) => staffRoleLabels[role]).join('、');
}
