import type { EventCard, ManagedEvent, MySignup } from '../../miniprogram/shared/contracts/events';

/** An event as a page gets it: signup from the 1st to the 18th, held on the 21st of November 2026. */
export function eventCard(changes: Partial<EventCard> = {}): EventCard {
  return {
    id: 'event1',
    format: 'lecture',
    status: 'published',
    associationName: '甲市注册会计师协会',
    city: '甲市',
    terms: {
      title: '准则实务讲座',
      startsAt: '2026-11-21T09:00:00.000+08:00',
      endsAt: '2026-11-21T11:30:00.000+08:00',
      venue: '多功能厅',
      approval: 'staff',
      cancelUntil: '2026-11-19T18:00:00.000+08:00',
    },
    signupOpensAt: '2026-11-01T09:00:00.000+08:00',
    signupClosesAt: '2026-11-18T18:00:00.000+08:00',
    capacity: 50,
    remaining: 12,
    cover: null,
    ...changes,
  };
}

export function managedEvent(changes: Partial<ManagedEvent> = {}): ManagedEvent {
  return { ...eventCard(), counts: { pending: 3, approved: 20 }, ...changes };
}

export function mySignup(changes: Partial<MySignup> = {}): MySignup {
  return {
    eventId: 'event1',
    title: '准则实务讲座',
    startsAt: '2026-11-21T09:00:00.000+08:00',
    venue: '多功能厅',
    state: 'pending',
    reason: null,
    ...changes,
  };
}
