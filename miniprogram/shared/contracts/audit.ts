import type { Instant, Page } from './answers';
import type { AssociationName } from './members';
import { personLabels, type Person } from './roles';

/** What an entry is about: somebody has looked at a person's data, or something was changed in that area. */
export type AuditArea =
  | 'members' | 'roster' | 'firms' | 'staff' | 'associations'
  | 'calendars'
  | 'events'
  | 'news'
  | 'cases'
  | 'matters'
  | 'pledges'
  | 'messages' | 'audit';
export type AuditKind = 'read' | AuditArea;
export const auditKindLabels: Record<AuditKind, string> = {
  read: '查阅个人信息',
  members: '会员身份',
  roster: '会员名册',
  firms: '单位会员',
  staff: '工作人员',
  associations: '协会与政策',
  calendars: '工作日历',
  events: '活动',
  news: '资讯',
  cases: '维权服务',
  matters: '诉求与意见',
  pledges: '诚信承诺',
  messages: '消息',
  audit: '审计日志',
};

/** As whom somebody acted; the system acts by the clock. */
export type ActingRole = Person | 'guest' | 'system';
export const actingRoleLabels: Record<ActingRole, string> = { ...personLabels, guest: '未绑定身份的访客', system: '系统' };

export interface AuditItem {
  id: string;
  at: Instant;
  kind: AuditKind;
  /** Null once the content was lawfully erased. */
  by: { name: string; role: ActingRole; associationName: string | null; firmName: string | null } | null;
  summary: string | null;
}

export interface AuditDetail extends AuditItem {
  action: string;
  reason: string | null;
  subject: { kind: string; id: string } | null;
  /** The batch it is sealed in, null while it waits for the next one. */
  batch: number | null;
  /** When the content was lawfully erased. */
  erasedAt: Instant | null;
  /** For somebody who has this entry and not the log; null while it waits for its batch. */
  inclusion: AuditInclusion | null;
}

/** That an entry was sealed: from its leaf, with what stands beside it on each level, to the root of its batch (RFC 9162). */
export interface AuditInclusion {
  batch: number;
  sealedAt: Instant;
  /** The entry's place in the whole log, from 0. */
  place: number;
  leaf: string;
  path: { side: 'left' | 'right'; hash: string }[];
  root: string;
  /** Of the batch: stands for the whole log up to it. */
  head: string;
  /** Whether what the log says now leads to that root; null for an erased entry, of which only the leaf is left. */
  fits: boolean | null;
}

/** Who has looked at the caller's own data: role and association, never a name. */
export interface AuditLook {
  at: Instant;
  role: ActingRole;
  associationName: string | null;
  summary: string;
  reason: string | null;
}

export interface AuditFilter {
  from?: Instant;
  until?: Instant;
  kind?: AuditKind;
  /** Who acted, by full name. */
  name?: string;
  /** The own association or one below it. */
  associationId?: string;
  /** Of the member whom an entry is about; it is hashed on arrival and kept nowhere. */
  certificateNumber?: string;
}

/** What is wrong, in the words of the checker. */
export type AuditFaultKind =
  | 'entry-altered' | 'entry-missing' | 'entry-moved' | 'entry-unsealed' | 'entry-foreign'
  | 'batch-altered' | 'batch-missing' | 'batch-forged';
export const auditFaultLabels: Record<AuditFaultKind, string> = {
  'entry-altered': '记录内容被改动',
  'entry-missing': '记录缺失',
  'entry-moved': '记录的顺序被改动',
  'entry-unsealed': '已封存记录的封存标记不符',
  'entry-foreign': '记录不在它所说的封存批次里',
  'batch-altered': '封存批次被改动',
  'batch-missing': '封存批次缺失',
  'batch-forged': '封存批次的签名不对',
};

export interface AuditFault {
  kind: AuditFaultKind;
  batch: number;
  /** The entry, when it is one. */
  entryId: string | null;
}

/** One stretch of the check: the page goes on from `next` until it is null. */
export interface AuditCheck {
  batches: number;
  entries: number;
  erased: number;
  faults: AuditFault[];
  /** The number of the next batch to check, null at the end. */
  next: number | null;
  /** Of the last batch checked: whoever has written it down can tell later that nothing before it was replaced. */
  head: string | null;
  sealedAt: Instant | null;
  /** The batch whose head is the one that was asked for; null when none in this stretch has it. */
  noted: number | null;
}

export interface AuditActions {
  list: { input: AuditFilter & { cursor?: string; limit?: number }; value: Page<AuditItem> };
  detail: { input: { entryId: string }; value: AuditDetail };
  /** The own association and those below it. */
  associations: { input: Record<string, never>; value: AssociationName[] };
  /** An Excel file behind an address that lasts ten minutes; `whole` is false when there were more rows than a file takes. */
  export: { input: AuditFilter & { reason: string }; value: { address: string; fileName: string; rows: number; whole: boolean } };
  /** `head` was written down earlier: where it is found, everything up to that batch is as it was then. */
  check: { input: { from?: number; head?: string }; value: AuditCheck };
  mine: { input: { cursor?: string; limit?: number }; value: Page<AuditLook> };
}
