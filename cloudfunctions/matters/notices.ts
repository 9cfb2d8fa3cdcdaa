import { applicationResultTemplate } from 'shared/templates';
import type { MessageKind } from 'shared/contracts/messages';
import type { Notice } from '../platform/outbox';
import type { Kind } from './kind';
import type { Fact, FactType, Matter } from './matter';

/** Who is to be told, by OPENID; null where nobody is bound any more. */
export interface Recipients {
  owner: string | null;
  /** Of the association that it has come to, whoever may take it. */
  staff: string[];
}

/** What has not been told yet. A matter's words stand in the matter alone: neither inbox nor push repeats them. */
export function noticesOf(matter: Matter, kind: Kind, recipients: Recipients): Notice[] {
  return matter.facts.slice(matter.told).flatMap((fact, index) => noticesFor(fact, matter.told + index, matter, kind, recipients));
}

function noticesFor(fact: Fact, index: number, matter: Matter, kind: Kind, { owner, staff }: Recipients): Notice[] {
  const told: Notice[] = [];
  const mine = toOwner[fact.type];
  if (mine && owner !== null) told.push(notice(mine, fact, index, owner, matter, kind, 'detail'));
  const theirs = toStaff[fact.type];
  const whom = fact.type === 'Received' || fact.type === 'Referred' ? staff : matter.officer ? [matter.officer.openid] : [];
  if (theirs) told.push(...whom.filter((openid) => openid !== fact.by.openid).map((openid) => notice(theirs, fact, index, openid, matter, kind, 'handle')));
  return told;
}

interface Wording {
  kind: MessageKind;
  title: string;
  body: (what: string, fact: Fact) => string;
  /** At most five characters, for the push; without one the inbox is enough. */
  phrase?: string;
}

const toOwner: Partial<Record<FactType, Wording>> = {
  Received: { kind: 'matter-moved', title: '已收到', body: (what) => `您提交的${what}已收到，办理进展会在这里告知您。` },
  Assigned: { kind: 'matter-moved', title: '正在办理', body: (what) => `您提交的${what}已有人办理。` },
  Asked: { kind: 'matter-asked', title: '请补充', body: (what) => `协会请您补充${what}的情况。`, phrase: '待补充' },
  Replied: { kind: 'matter-replied', title: '协会已答复', body: (what) => `您提交的${what}已有答复，请查看并评价。`, phrase: '已答复' },
  Referred: { kind: 'matter-moved', title: '已转交办理', body: (what, { to }) => `您提交的${what}已转交${to ?? '其他协会'}办理，编号不变。` },
  Withdrawn: { kind: 'matter-moved', title: '已撤回', body: (what) => `${what}已撤回。` },
  Redated: { kind: 'matter-moved', title: '办理期限已更新', body: (what, { to }) => `工作日安排有变动，${what}的办理期限为 ${to ?? ''}。` },
  Expired: { kind: 'matter-moved', title: '已办结', body: (what) => `您提交的${what}已办结。` },
};

const toStaff: Partial<Record<FactType, Wording>> = {
  Received: { kind: 'matter-received', title: '有新的事项', body: (what) => `收到${what}，请受理。` },
  Referred: { kind: 'matter-received', title: '有转来的事项', body: (what) => `${what}转交本会办理，请受理。` },
  Assigned: { kind: 'matter-received', title: '有分给您的事项', body: (what) => `${what}由您经办。` },
  Answered: { kind: 'matter-received', title: '会员已补充', body: (what) => `${what}已有补充。` },
  Redated: { kind: 'matter-received', title: '办理期限已更新', body: (what, { to }) => `工作日安排有变动，${what}的办理期限为 ${to ?? ''}。` },
  Rated: { kind: 'matter-received', title: '会员已评价', body: (what) => `${what}已有评价。` },
  Withdrawn: { kind: 'matter-received', title: '会员已撤回', body: (what) => `${what}已由会员撤回。` },
};

function notice({ kind: messageKind, title, body, phrase }: Wording, fact: Fact, index: number, recipient: string, matter: Matter, kind: Kind, page: 'detail' | 'handle'): Notice {
  const what = matter.number === null ? `“${kind.name}”` : `${kind.name}（${matter.number}）`;
  return {
    _id: `${matter._id}_${index}_${page}_${recipient}`,
    recipient,
    kind: messageKind,
    title,
    body: body(what, fact),
    path: `/packages/matters/${page}/index?matterId=${matter._id}`,
    at: fact.at,
    push: phrase === undefined ? null : { templateId: applicationResultTemplate.id, fields: { thing1: kind.name, phrase2: phrase, time3: fact.at } },
  };
}
