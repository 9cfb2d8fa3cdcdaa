import type { EventCard } from '../../miniprogram/shared/contracts/events';
import { eventCard } from '../support/cards';
import { heard, renderComponent, tap, textOf } from '../support/component';

const hour = 60 * 60 * 1000;
const fromNow = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

/** Held in a hundred hours, signup open from two hours ago until ten hours from now. */
function openEvent(changes: Partial<EventCard> = {}): EventCard {
  const terms = { ...eventCard().terms, startsAt: fromNow(100), endsAt: fromNow(103) };
  return eventCard({ terms, signupOpensAt: fromNow(-2), signupClosesAt: fromNow(10), ...changes });
}

const shown = (event: EventCard) => textOf(renderComponent('event-card', { event }));

test('a card tells what, when and where', () => {
  const text = shown(eventCard());
  expect(text).toContain('准则实务讲座');
  expect(text).toContain('11月21周六');
  expect(text).toContain('09:00 · 甲市 · 多功能厅');
});

test('seats left are told only where there is a seat to be had', () => {
  expect(shown(openEvent())).toContain('报名中讲座 · 余 12 个名额');
  expect(shown(openEvent({ remaining: 0 }))).not.toContain('个名额');
  expect(shown(openEvent({ signupClosesAt: fromNow(-1) }))).not.toContain('个名额');
});

test('a tap opens its event', async () => {
  const card = renderComponent('event-card', { event: eventCard({ id: 'event7' }) });
  const opened = heard<{ eventId: string }>(card, 'open');
  await tap(card, '.event');
  expect(opened).toEqual([{ eventId: 'event7' }]);
});
