import fc from 'fast-check';
import { isOpen, laterThan, whyNoSeat, type SeatView } from '../../cloudfunctions/events/seats';
import { instantOf } from '../../miniprogram/shared/instants';
import { eventRow } from '../support/arrange';

const now = '2026-11-21T09:00:00.000+08:00';
const instants = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2050, 0, 1) }).map(instantOf);
const event = eventRow('one', {}, {}, now);

test('an instant of a seat is later than the one before and never earlier than the clock says', () => {
  fc.assert(
    fc.property(instants, fc.option(instants), (clock, before) => {
      const at = laterThan(clock, before);
      expect(at >= clock).toBe(true);
      if (before !== null) expect(at > before).toBe(true);
    }),
  );
});

test('the window includes its first instant and not its last', () => {
  const { signupOpensAt, signupClosesAt } = event;
  expect(isOpen(event, signupOpensAt)).toBe(true);
  expect(isOpen(event, signupClosesAt)).toBe(false);
});

test.each<[string, Partial<SeatView>, string | null]>([
  ['a draft is not there', { status: 'draft' }, 'missing 没有找到这个活动'],
  ['before the window', { signupOpensAt: '2026-11-21T09:00:00.001+08:00' }, 'conflict 报名还没有开始，请到时再来'],
  ['at the end of the window', { signupClosesAt: now }, 'conflict 报名已经截止'],
  ['other terms than agreed', { terms: { ...event.terms, venue: '别处' } }, 'conflict 活动信息已更新，请重新查看后再报名'],
  ['no seat left', { remaining: 0 }, 'conflict 名额已满'],
  ['nothing stands in the way any more', {}, null],
])('%s', (_, changes, expected) => {
  const refused = whyNoSeat({ ...event, ...changes }, event.terms, now);
  expect(refused && `${refused.refusal.code} ${refused.refusal.message}`).toBe(expected);
});
