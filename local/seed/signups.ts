import type { SignupState } from '../../miniprogram/shared/contracts/events';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import { plus } from '../../miniprogram/shared/instants';
import { memberId } from './numbers';
import type { Random } from './random';
import type { RosterEntry } from './roster';
import { between } from './schedule';
import type { SeededEvent } from './events';

export interface SeededSignup {
  event: SeededEvent;
  member: RosterEntry;
  state: SignupState;
  reason: string | null;
  signedUpAt: Instant;
}

/** What the second and third demo members find when they open 我的报名. */
const arranged: { member: number; stage: 'open' | 'past'; state: SignupState; reason?: string }[] = [
  { member: 2, stage: 'open', state: 'pending' },
  { member: 2, stage: 'open', state: 'approved' },
  { member: 2, stage: 'open', state: 'rejected', reason: '本期面向新执业会员，欢迎报名下一期。' },
  { member: 2, stage: 'past', state: 'approved' },
  { member: 2, stage: 'past', state: 'cancelled' },
  { member: 3, stage: 'open', state: 'pending' },
  { member: 3, stage: 'past', state: 'approved' },
];

/** Everybody who is bound may appear, except the demo people, who have exactly what is arranged. */
export function signups(events: SeededEvent[], roster: RosterEntry[], now: Instant, random: Random): SeededSignup[] {
  const members = roster.slice(3).filter((entry) => entry.boundTo !== null);
  const made = events.flatMap((event) => forEvent(event, members, now, random));
  return [...forDemoPeople(events, roster, now, random), ...made];
}

function forEvent(event: SeededEvent, members: RosterEntry[], now: Instant, random: Random): SeededSignup[] {
  const near = members.filter((member) => member.associationPath.includes(event.associationId));
  const active = Math.round(event.capacity * event.taken);
  const given = active === 0 ? 0 : random.whole(0, 3);
  return random.some(near, active + given).map((member, index) => {
    const state = index < active ? held(event, random) : lost(event, random);
    return signup(event, member, state, now, random);
  });
}

/** Each in an event of its own, where seats are left. */
function forDemoPeople(events: SeededEvent[], roster: RosterEntry[], now: Instant, random: Random): SeededSignup[] {
  const used = new Set<SeededEvent>();
  return arranged.map(({ member, stage, state, reason }) => {
    const entry = roster.find((each) => each.memberId === memberId(member))!;
    const event = events.find((each) => suits(each, entry, stage) && !used.has(each))!;
    used.add(event);
    return signup(event, entry, state, now, random, reason);
  });
}

function suits(event: SeededEvent, member: RosterEntry, stage: 'open' | 'past'): boolean {
  const own = member.associationPath.includes(event.associationId);
  return own && event.stage === stage && event.status === 'published' && event.terms.approval === 'staff' && event.taken > 0 && event.taken < 0.8;
}

function signup(event: SeededEvent, member: RosterEntry, state: SignupState, now: Instant, random: Random, reason?: string): SeededSignup {
  const decided = plus(now, -2 * 60 * 60 * 1000);
  const last = event.signupClosesAt < decided ? event.signupClosesAt : decided;
  const why = state === 'rejected' ? (reason ?? '名额有限，本期优先安排首次报名的会员。') : null;
  return { event, member, state, reason: why, signedUpAt: between(event.signupOpensAt, last, random) };
}

function held(event: SeededEvent, random: Random): SignupState {
  if (event.terms.approval === 'automatic' || event.stage !== 'open') return 'approved';
  return random.fraction() < 0.2 ? 'pending' : 'approved';
}

function lost(event: SeededEvent, random: Random): SignupState {
  return event.terms.approval === 'staff' && random.fraction() < 0.5 ? 'rejected' : 'cancelled';
}
