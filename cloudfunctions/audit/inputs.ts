import * as v from 'valibot';
import { auditKindLabels, type AuditKind } from 'shared/contracts/audit';
import { certificateNumber, cursor, fields, instant, limit, line, oneOf, token, whole } from '../platform/input';

const kinds = Object.keys(auditKindLabels) as [AuditKind, ...AuditKind[]];

const filter = {
  from: v.optional(instant('开始时间')),
  until: v.optional(instant('结束时间')),
  kind: v.optional(oneOf('类别', kinds)),
  name: v.optional(line('姓名', 40)),
  associationId: v.optional(token('协会', 64)),
  certificateNumber: v.optional(certificateNumber),
};

export const list = fields({ ...filter, cursor, limit });
export const detail = fields({ entryId: token('记录', 64) });
export const exported = fields({ ...filter, reason: line('导出理由', 200) });
export const check = fields({ from: v.optional(whole('批次', 1, 1_000_000), 1), head: v.optional(token('校验码', 64)) });
export const paged = fields({ cursor, limit });
