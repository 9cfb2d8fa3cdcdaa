import type { Day } from 'shared/contracts/answers';
import type { Person, StaffRole } from 'shared/contracts/roles';
import { cloud } from './cloud';
import { identityOf } from './directory';
import { refuse } from './errors';
import { isInTerm, statusOf, type Appointment, type Identity, type Mandate, type MemberEntry, type Status } from './identity';
import { isFirm, isStaffRole, personsOf, refusalFor, type Permission, type Who } from './permission';

export interface Visitor {
  openid: string;
}

/** Anybody in WeChat, looked up. */
export interface Actor extends Visitor {
  identity: Identity;
  persons: Person[];
  status: Status;
  /** Of a member whose rights have not ended. */
  memberId: string | null;
  /** The association of an active staff member. */
  worksFor: string | null;
}

/** A bound member; one whose rights have ended only where the permission names `frozen`. */
export type Member = Omit<Actor, 'memberId'> & MemberEntry;

export type Staff = Actor & Appointment;

/** Acts for a firm: both names go into every record. */
export type FirmActor = Actor & Mandate;

/** The caller as an action finds it, by the permission's `who`. */
export type ActorOf<Whoever extends Who> = Whoever extends 'everyone'
  ? Visitor
  : Whoever extends readonly (infer Each)[]
    ? [Each] extends [StaffRole]
      ? Staff
      : [Each] extends ['member' | 'frozen']
        ? Member
        : [Each] extends ['firm-administrator' | 'firm-delegate']
          ? FirmActor
          : Actor
    : Actor;

/** From the cloud's own context and never from what was sent. */
export function visitor(): Visitor {
  const { OPENID } = cloud.getWXContext();
  if (typeof OPENID !== 'string' || OPENID === '') refuse('forbidden', '请在微信小程序中使用');
  return { openid: OPENID };
}

/** The caller, or a refusal: asked of the permission table on every call, before any record is read. */
export async function admit(permission: Permission, today: Day): Promise<Visitor> {
  const caller = visitor();
  if (permission.who === 'everyone') return caller;
  const identity = await identityOf(caller.openid);
  const refused = refusalFor(permission, identity, today);
  if (refused) throw refused;
  return actorOf(permission.who, identity, today);
}

function actorOf(who: Who, identity: Identity, today: Day): Actor {
  const caller = actor(identity, today);
  if (typeof who === 'string') return caller;
  if (who.every(isStaffRole)) return Object.assign(caller, identity.staff);
  if (who.every((person) => person === 'member' || person === 'frozen')) return Object.assign(caller, identity.member);
  if (who.every(isFirm)) return Object.assign(caller, identity.mandate);
  return caller;
}

function actor(identity: Identity, today: Day): Actor {
  const status = statusOf(identity);
  return {
    openid: identity._id,
    identity: { ...identity, mandate: identity.mandate && isInTerm(identity.mandate, today) ? identity.mandate : null },
    persons: personsOf(identity, today),
    status,
    memberId: status === 'active' ? (identity.member?.memberId ?? null) : null,
    worksFor: identity.staff?.associationId ?? null,
  };
}

/** A timer has no OPENID; a caller from the phone always has one, whatever it sends. */
export function isTimer(): boolean {
  const { OPENID, SOURCE } = cloud.getWXContext();
  return !OPENID && (SOURCE === 'wx_trigger' || process.env.TRIGGER_SRC === 'timer');
}
