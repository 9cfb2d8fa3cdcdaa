import { actingRoleLabels, auditKindLabels, type AuditDetail, type AuditInclusion, type AuditItem, type AuditLook } from 'shared/contracts/audit';
import type { StoredEntry } from '../platform/sealed-entry';

export function item({ _id, at, kind, by, summary }: StoredEntry): AuditItem {
  return { id: _id, at, kind, by: by && { name: by.name, role: by.role, associationName: by.associationName, firmName: by.for?.firmName ?? null }, summary };
}

export function detail(entry: StoredEntry, inclusion: AuditInclusion | null): AuditDetail {
  const { action, reason, subject, batch, erasedAt = null } = entry;
  return { ...item(entry), action: action ?? '', reason, subject: subject && { kind: subject.kind, id: subject.id }, batch, erasedAt, inclusion };
}

/** To the member: as what and for which association somebody looked, never who. */
export function look({ at, by, summary, reason }: StoredEntry): AuditLook {
  return { at, role: by?.role ?? 'system', associationName: by?.associationName ?? by?.for?.firmName ?? null, summary: summary ?? '', reason };
}

export const headings = ['时间', '类别', '操作人', '岗位', '协会', '代表单位', '事项', '理由', '封存批次', '记录编号'];
export const widths = [20, 14, 12, 16, 26, 26, 60, 40, 10, 24];

/** One line of the exported sheet. */
export function lineOf({ _id, at, kind, by, summary, reason, batch }: StoredEntry): string[] {
  const when = `${at.slice(0, 10)} ${at.slice(11, 19)}`;
  const who = by ? [by.name, actingRoleLabels[by.role], by.associationName ?? '', by.for?.firmName ?? ''] : ['', '', '', ''];
  return [when, auditKindLabels[kind], ...who, summary ?? '（内容已依法删除）', reason ?? '', batch === null ? '待封存' : String(batch), _id];
}
