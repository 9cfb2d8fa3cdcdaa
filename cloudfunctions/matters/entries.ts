import { byStaff, entryOf, type ActingStaff, type AuditBy, type AuditEntry } from '../platform/audit';
import type { Instant } from 'shared/contracts/answers';
import type { Matter } from './matter';
import { permissions } from './permissions';
import type { TypicalRecord } from './typical';

const deeds = {
  file: '提交了', fileForFirm: '代表单位提交了', answer: '补充了', rate: '评价了', withdraw: '撤回了', assign: '分派了', ask: '请会员补充', reply: '答复了', refer: '转交了', handOver: '交接了', expire: '自动办结了', redate: '按新的工作日安排更新了期限：',
  managedDetail: '查看了', managedAttachment: '查看了附件：', forget: '按本人申请清除了', clear: '保存期满，清除了',
} as const;
export type Deed = keyof typeof deeds;

/** The number and the kind say which; what it is about stands in no log. */
export function entryAbout(deed: Deed, { _id, number, filer, associationPath }: Matter, kindName: string, by: AuditBy, at: Instant, reason: string | null = null): AuditEntry {
  const subject = { kind: 'matter', id: _id, memberId: filer.memberId };
  return entryOf({ at, by, associationPath, action: `matters.${deed}`, subject, summary: `${deeds[deed]}${kindName}${number ? `（${number}）` : ''}`, reason });
}

const typicalDeeds = { proposeTypical: '拟写了典型答复', confirmTypical: '确认公开典型答复', refuseTypical: '不同意公开典型答复', withdrawTypical: '撤下了典型答复' } as const;
export type TypicalDeed = keyof typeof typicalDeeds;

/** Not a word of it: before it is confirmed, something may stand in it that tells who asked. */
export function typicalEntry(deed: TypicalDeed, { _id, kindName, associationPath }: TypicalRecord, actor: ActingStaff, at: Instant, reason: string | null = null): AuditEntry {
  const by = byStaff(actor, permissions[deed].who);
  return entryOf({ at, by, associationPath, action: `matters.${deed}`, subject: { kind: 'typical-answer', id: _id, memberId: null }, summary: `${typicalDeeds[deed]}（${kindName}）`, reason });
}

