import type { EventDraft, EventTerms } from '../../miniprogram/shared/contracts/events';
import { instantOf } from '../../miniprogram/shared/instants';
import { signupResultTemplate } from '../../miniprogram/shared/templates';

/** A person's part in the measured event. */
export interface Participant {
  openid: string;
  memberId: string;
}

export interface Stage {
  eventId: string;
  terms: EventTerms;
  staff: string;
}

interface Step {
  /** `capability.action` */
  name: string;
  by?: 'staff';
  input(stage: Stage, participant: Participant): unknown;
}

const nothing = () => ({});

/** In an order in which each can be done by each participant in turn. */
export const steps: Step[] = [
  { name: 'members.session', input: nothing },
  { name: 'events.list', input: nothing },
  { name: 'events.latest', input: nothing },
  { name: 'events.cities', input: nothing },
  { name: 'events.detail', input: ({ eventId }) => ({ eventId }) },
  { name: 'events.signUp', input: ({ eventId, terms }) => ({ eventId, agreed: terms }) },
  { name: 'events.mine', input: nothing },
  { name: 'events.todo', input: nothing },
  { name: 'events.managed', by: 'staff', input: nothing },
  { name: 'events.managedDetail', by: 'staff', input: ({ eventId }) => ({ eventId }) },
  { name: 'events.waiting', by: 'staff', input: nothing },
  { name: 'events.signups', by: 'staff', input: ({ eventId }) => ({ eventId, state: 'pending' }) },
  { name: 'events.approve', by: 'staff', input: ({ eventId }, { memberId }) => ({ eventId, signupIds: [`${eventId}_${memberId}`] }) },
  { name: 'events.cancel', input: ({ eventId }) => ({ eventId }) },
  { name: 'messages.inbox', input: nothing },
  { name: 'messages.unread', input: nothing },
  { name: 'messages.markAllRead', input: nothing },
  { name: 'messages.consent', input: () => ({ templateIds: [signupResultTemplate.id] }) },
  { name: 'messages.remaining', input: nothing },
  { name: 'news.list', input: nothing },
  { name: 'news.latest', input: nothing },
  { name: 'news.article', input: () => ({ newsId: 'national-measures' }) },
];

const day = 24 * 60 * 60 * 1000;

export function measuredDraft(now: number): EventDraft {
  const at = (days: number) => instantOf(now + days * day);
  const terms = { title: '测量用活动', startsAt: at(30), endsAt: at(31), venue: '甲市会员之家', approval: 'staff' as const, cancelUntil: at(29) };
  return { format: 'lecture', city: '甲市', terms, signupOpensAt: at(-1), signupClosesAt: at(28), capacity: 2000, description: '用于测量。', cover: null };
}
