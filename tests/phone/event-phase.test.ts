import type { EventCard } from '../../miniprogram/shared/contracts/events';
import { eventCard } from '../support/cards';
import { wxs } from '../support/wxs';

interface Phase {
  text(event: EventCard): string;
}

const wordFor = (now: string, changes: Partial<EventCard> = {}) => wxs<Phase>('event-phase', now).text(eventCard(changes));

test.each([
  ['before signup opens', '2026-11-01T08:59:59.999+08:00', '即将报名'],
  ['from the instant at which signup opens', '2026-11-01T09:00:00.000+08:00', '报名中'],
  ['until the last moment before it closes', '2026-11-18T17:59:59.999+08:00', '报名中'],
  ['from the instant at which signup closes', '2026-11-18T18:00:00.000+08:00', '报名截止'],
  ['from the end of the event', '2026-11-21T11:30:00.000+08:00', '已结束'],
])('%s a card says so', (_, now, word) => {
  expect(wordFor(now)).toBe(word);
});

test('an open event without a seat left is full', () => {
  expect(wordFor('2026-11-10T12:00:00+08:00', { remaining: 0 })).toBe('名额已满');
});

test('a draft is a draft, whatever its dates', () => {
  expect(wordFor('2026-11-10T12:00:00+08:00', { status: 'draft' })).toBe('草稿');
});

const can = { signUp: { allowed: false, reason: '您已报名' }, cancel: { allowed: false, reason: '已过取消截止时间，请联系主办协会' } };

test.each([
  ['pending', can.cancel.reason],
  ['approved', can.cancel.reason],
  ['rejected', can.signUp.reason],
  [null, can.signUp.reason],
])('with a signup that is %s and no button left, the page says %s', (state, reason) => {
  const event = { ...eventCard({}), can, signup: state && { state } };
  expect(wxs<{ reason(event: object): string }>('event-phase').reason(event)).toBe(reason);
});
