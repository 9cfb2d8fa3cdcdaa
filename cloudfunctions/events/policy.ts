import type { Instant } from 'shared/contracts/answers';
import type { Permission } from 'shared/contracts/events';
import { oversees } from '../platform/permission';
import type { EventSummary } from './event';
import { isOpen } from './seats';
import { isActive, type SignupRecord } from './signup';

/** The own association's events and those of the associations below it. */
export function mayManage(worksFor: string | null, { associationPath }: Pick<EventSummary, 'associationPath'>): boolean {
  return oversees(worksFor, associationPath);
}

/** A draft is there for those who manage it; a missing event and a hidden one answer alike. */
export function maySee(worksFor: string | null, event: EventSummary): boolean {
  return event.status === 'published' || mayManage(worksFor, event);
}

/** Of the caller, as far as signing up goes. */
export type Standing = 'member' | 'frozen' | 'guest';

export function standingOf({ memberId, status }: { memberId: string | null; status: string }): Standing {
  if (status === 'frozen') return 'frozen';
  return memberId === null ? 'guest' : 'member';
}

type Own = Pick<SignupRecord, 'state' | 'terms'> | null;

export function maySignUp(event: EventSummary, signup: Own, standing: Standing, now: Instant): Permission {
  if (event.status !== 'published') return no('活动尚未发布');
  if (signup && isActive(signup)) return no('您已报名');
  if (now < event.signupOpensAt) return no('报名还没有开始');
  if (!isOpen(event, now)) return no('报名已经截止');
  if (event.remaining <= 0) return no('名额已满');
  if (standing === 'frozen') return no('会员身份已冻结，请联系所属协会');
  return standing === 'member' ? { allowed: true } : no('请先绑定会员身份');
}

export function mayCancel(signup: Own, now: Instant): Permission {
  if (!signup || !isActive(signup)) return no('您没有报名这个活动');
  if (now > signup.terms.cancelUntil) return no('已过取消截止时间，请联系主办协会');
  return { allowed: true };
}

function no(reason: string): Permission {
  return { allowed: false, reason };
}
