import type { Instant } from 'shared/contracts/answers';
import type { Notice } from '../platform/outbox';
import type { Difference } from './difference';

/** Rights end at once; what was begun goes on. */
export function frozenNotice({ changes }: Difference, about: { importId: string; memberId: string; associationName: string; recipient: string; at: Instant }): Notice {
  const standing = changes.find(({ label }) => label === '状态')?.after ?? '转出';
  return {
    _id: `${about.importId}_${about.memberId}`,
    recipient: about.recipient,
    kind: 'membership-frozen',
    title: '会员身份已冻结',
    body: `${about.associationName}的会员名册显示您已${standing}，会员权益即日起停止。已经提交的事项会继续办理，您自己的记录仍可查看。如有疑问，请联系所属协会。`,
    path: '/pages/me/index',
    at: about.at,
    push: null,
  };
}
