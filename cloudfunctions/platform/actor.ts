import type { Session } from 'shared/contracts/members';
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
  return { openid, identity, memberId: activeMemberId(identity), status: identity?.status ?? 'guest' };
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
  const { identity } = caller;
  refuseFrozen(identity);
  if (!identity?.roles.includes('staff') || identity.associationId === null) {
    refuse('forbidden', '只有协会工作人员可以进行这项操作');
  }
  const { associationId, associationName, associationPath } = identity;
  return { ...caller, associationId, associationName: associationName ?? '', associationPath };
}

/** A timer has no OPENID; a caller from the phone always has one, whatever it sends. */
export function isTimer(): boolean {
  const { OPENID, SOURCE } = cloud.getWXContext();
  return !OPENID && (SOURCE === 'wx_trigger' || process.env.TRIGGER_SRC === 'timer');
}

function activeMemberId(identity: Identity | null): string | null {
  return identity?.status === 'active' && identity.roles.includes('member') ? identity.memberId : null;
}

function refuseFrozen(identity: Identity | null): void {
  if (identity?.status === 'frozen') refuse('forbidden', '您的会员身份已冻结，请联系所属协会');
}
