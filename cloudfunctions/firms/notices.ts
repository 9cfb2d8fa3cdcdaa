import type { Instant } from 'shared/contracts/answers';
import type { Notice } from '../platform/outbox';
import type { ApplicationRecord } from './application';

/** Of what staff decided, to whoever asked; a guest has an inbox too. */
export function noticeOf({ _id, openid, firmName, state, reason, revision }: ApplicationRecord, at: Instant): Notice {
  const granted = state === 'approved';
  return {
    _id: `${_id}_${revision}`,
    recipient: openid,
    kind: granted ? 'application-approved' : 'application-rejected',
    title: granted ? '单位管理员申请已通过' : '单位管理员申请未通过',
    body: granted ? `您现在可以代表${firmName}办理业务。` : `${firmName}的管理员申请未通过。理由：${reason ?? ''}`,
    path: granted ? '/packages/firms/home/index' : '/packages/firms/applications/index',
    at,
    push: null,
  };
}
