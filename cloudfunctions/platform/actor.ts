import type { Role, Session } from 'shared/contracts/members';
import { cloud } from './cloud';
import { identityOf } from './directory';
import { refuse } from './errors';
import type { Identity } from './identity';

export interface Visitor {
  openid: string;
}

/** Anybody in WeChat, looked up; without an identity a guest. */
export interface Actor extends Visitor {
  identity: Identity | null;
  memberId: string | null;
  status: Session['status'];
  /** The association of an active staff member. */
  worksFor: string | null;
}

export interface Member extends Actor {
  memberId: string;
  name: string;
  firmName: string | null;
}

export interface Staff extends Actor {
  associationId: string;
  associationName: string;
  associationPath: string[];
}

/** From the cloud's own context and never from what was sent. */
export function visitor(): Visitor {
  const { OPENID } = cloud.getWXContext();
  if (typeof OPENID !== 'string' || OPENID === '') refuse('forbidden', '请在微信小程序中使用');
  return { openid: OPENID };
}

export async function actor(): Promise<Actor> {
  const { openid } = visitor();
  const identity = await identityOf(openid);
  return {
    openid,
    identity,
    memberId: activeAs('member', identity) ? identity.memberId : null,
    status: identity?.status ?? 'guest',
    worksFor: activeAs('staff', identity) ? identity.associationId : null,
  };
}

export async function member(): Promise<Member> {
  const caller = await actor();
  const { identity, memberId } = caller;
  refuseFrozen(identity);
  if (!identity || memberId === null) refuse('unbound', '请先绑定会员身份');
  return { ...caller, memberId, name: identity.name ?? '', firmName: identity.firmName };
}

export async function staff(): Promise<Staff> {
  const caller = await actor();
  const { identity, worksFor } = caller;
  refuseFrozen(identity);
  if (!identity || worksFor === null) refuse('forbidden', '只有协会工作人员可以进行这项操作');
  const { associationName, associationPath } = identity;
  return { ...caller, associationId: worksFor, associationName: associationName ?? '', associationPath };
}

/** A timer has no OPENID; a caller from the phone always has one, whatever it sends. */
export function isTimer(): boolean {
  const { OPENID, SOURCE } = cloud.getWXContext();
  return !OPENID && (SOURCE === 'wx_trigger' || process.env.TRIGGER_SRC === 'timer');
}

function activeAs(role: Role, identity: Identity | null): identity is Identity {
  return identity?.status === 'active' && identity.roles.includes(role);
}

function refuseFrozen(identity: Identity | null): void {
  if (identity?.status === 'frozen') refuse('forbidden', '您的会员身份已冻结，请联系所属协会');
}
