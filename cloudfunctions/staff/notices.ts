import type { Instant } from 'shared/contracts/answers';
import { staffRoleLabels } from 'shared/contracts/roles';
import type { Notice } from '../platform/outbox';
import type { ChangeRecord } from './change';
import type { LetterRecord } from './letter';

/** The person concerned is told of every change of the own roles. */
export function noticeOf(change: ChangeRecord, now: Instant): Notice {
  return {
    _id: `${change._id}_staff-role`,
    recipient: change.openid!,
    kind: 'staff-role',
    title: '您的岗位有变动',
    body: wordings[change.kind](change),
    path: '/pages/me/index',
    at: now,
    push: null,
  };
}

const wordings: Record<ChangeRecord['kind'], (change: ChangeRecord) => string> = {
  found: ({ associationName }) => `您已是${associationName}的超级管理员。`,
  invite: (change) => `您已在${change.associationName}任职，岗位：${named(change)}。`,
  grant: (change) => `${change.associationName}为您增加了岗位：${named(change)}。`,
  revoke: (change) => `${change.associationName}取消了您的岗位：${named(change)}。原因：${change.reason}`,
  end: ({ associationName, reason }) => `您在${associationName}的任职已结束。原因：${reason}`,
};

function named({ roles }: ChangeRecord): string {
  return roles.map((role) => staffRoleLabels[role]).join('、');
}

/** The contact person of a letter, or who wrote it of the answer. A letter that was handed over is told to whom it waits for now. */
export function letterNotice({ _id, from, to, answer, at }: LetterRecord): Notice {
  if (answer) {
    return { _id: `${_id}_answered`, recipient: from.openid, kind: 'letter-answered', title: '联系人已回复', body: `${answer.by}回复了您的来信。`, path: '/packages/staff/contact/index', at: answer.at, push: null };
  }
  const body = `${from.name}${from.firmName ? `（${from.firmName}）` : ''}来信，请及时回复。`;
  return { _id: `${_id}_received_${to.openid}`, recipient: to.openid, kind: 'letter-received', title: '有会员来信', body, path: '/packages/staff/letters/index', at, push: null };
}
