import type { Instant } from 'shared/contracts/answers';
import type { EventStatus, EventTerms } from 'shared/contracts/events';
import { plus } from 'shared/instants';
import { Refused } from '../platform/errors';

/**
 * Every claim and every return of one member's seat has an instant of its own, each later than the one
 * before, whatever the clocks of the instances say. So a late request can always be told from a new one.
 */
export function laterThan(now: Instant, before: Instant | null | undefined): Instant {
  return before && before >= now ? plus(before, 1) : now;
}

/** What is read of an event to explain why no seat was taken. */
export interface SeatView {
  status: EventStatus;
  terms: EventTerms;
  signupOpensAt: Instant;
  signupClosesAt: Instant;
  remaining: number;
  claims?: Record<string, Instant>;
  released?: Record<string, Instant>;
}

export function isOpen(event: Pick<SeatView, 'signupOpensAt' | 'signupClosesAt'>, now: Instant): boolean {
  return event.signupOpensAt <= now && now < event.signupClosesAt;
}

/** Null when nothing stands in the way (any more): try again. */
export function whyNoSeat(event: SeatView, agreed: EventTerms, now: Instant): Refused | null {
  if (event.status !== 'published') return new Refused('missing', '没有找到这个活动');
  if (now < event.signupOpensAt) return new Refused('conflict', '报名还没有开始，请到时再来');
  if (now >= event.signupClosesAt) return new Refused('conflict', '报名已经截止');
  if (!isSameTerms(event.terms, agreed)) return new Refused('conflict', '活动信息已更新，请重新查看后再报名');
  if (event.remaining <= 0) return new Refused('conflict', '名额已满');
  return null;
}

function isSameTerms(terms: EventTerms, agreed: EventTerms): boolean {
  return (Object.keys(terms) as (keyof EventTerms)[]).every((field) => terms[field] === agreed[field]);
}
