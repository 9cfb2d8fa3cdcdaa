import type { Instant } from 'shared/contracts/answers';
import { derivedId } from '../platform/ids';
import type { Notice } from '../platform/outbox';
import type { ApplicationRecord } from './application';
import type { MandateRecord } from './mandate';

/** Of what staff decided, to whoever asked; a guest has an inbox too. */
export function noticeOf({ _id, openid, firmName, state, reason, revision }: ApplicationRecord, at: Instant): Notice {
  const granted = state === 'approved';
  return {
    _id: `${_id}_${revision}`,
    recipient: openid,
    kind: granted ? 'application-approved' : 'application-rejected',
    title: granted ? '单位管理员申请已通过' : '单位管理员申请未通过',
    body: granted ? `您现在可以代表${firmName}办理业务。` : `${firmName}的管理员申请未通过。理由：${reason ?? ''}`,
    path: '/packages/firms/home/index',
    at,
    push: null,
  };
}

/** To whoever moved to another firm, and to those who administer the former one. */
export function outgrownNotices({ _id, reference, since, name, firmName, capacity }: MandateRecord, administrators: Pick<MandateRecord, '_id'>[], at: Instant): Notice[] {
  const whom = capacity === 'administrator' ? '管理员' : '经办人';
  const common = { kind: 'mandate-ended' as const, title: '单位会员授权已结束', path: '/packages/firms/home/index', at, push: null };
  const why = '会员名册显示已转到另一家会计师事务所，或已转出、注销';
  const tell = (recipient: string, body: string): Notice => ({ ...common, _id: derivedId('mandate ended', reference, since, recipient), recipient, body });
  return [
    tell(_id, `${why}，您不再是${firmName}的${whom}。`),
    ...administrators.map((each) => tell(each._id, `${why}，${name}不再是本所的${whom}。如有未办完的事项，请邀请新的经办人。`)),
  ];
}
