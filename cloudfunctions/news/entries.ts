import type { Instant } from 'shared/contracts/answers';
import { byStaff, bySystem, entryOf, type ActingStaff, type AuditEntry } from '../platform/audit';
import type { Manuscript } from './manuscript';
import { permissions } from './permissions';

const deeds = {
  begin: '起草了文章', save: '修改了文章', submit: '提交审核', approve: '审核通过', sendBack: '退回修改', sign: '签发了文章', publish: '按时发布了文章', withdraw: '撤回了文章',
  amend: '开始修订文章', discard: '放弃了草稿或修订', setPin: '更改了置顶', remind: '提醒未读人员阅读', unreadPeople: '查看了未读人员名单：',
} as const;
export type Deed = keyof typeof deeds;

/** The title says which: it is written to be published. */
export function entryAbout(deed: Deed, { _id, content, associationPath }: Manuscript, actor: ActingStaff | null, at: Instant, reason: string | null = null): AuditEntry {
  const by = actor === null || deed === 'publish' ? bySystem : byStaff(actor, permissions[deed].who);
  return entryOf({ at, by, associationPath, action: `news.${deed}`, subject: { kind: 'article', id: _id, memberId: null }, summary: `${deeds[deed]}“${content.title || '未命名'}”`, reason });
}
