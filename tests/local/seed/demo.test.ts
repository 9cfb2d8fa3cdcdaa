import { randomBytes } from 'node:crypto';
import { openPhone, phoneHash } from '../../../cloudfunctions/platform/phones';
import { demo } from '../../../local/seed/demo';
import { faultOf } from '../../../cloudfunctions/events/event';
import { isActive } from '../../../cloudfunctions/events/signup';

const now = '2026-11-21T12:00:00.000+08:00';
const keys = { encryption: randomBytes(32), lookup: randomBytes(32) };
const made = demo(now, keys);
const published = made.events.filter((event) => event.status === 'published');

test('the demo has 2,000 members, 200 events and signups for them', () => {
  expect(made.roster).toHaveLength(2000);
  expect(made.events).toHaveLength(200);
  expect(made.signups.length).toBeGreaterThan(1000);
  expect(new Set(made.roster.map((entry) => entry.firmName).filter(Boolean)).size).toBe(40);
});

test('every seat is counted: claims, rows and what remains agree in every event', () => {
  for (const event of made.events) {
    const rows = made.signups.filter((signup) => signup.eventId === event._id && isActive(signup));
    expect(event.claims).toEqual(Object.fromEntries(rows.map((signup) => [signup.memberId, signup.claimedAt])));
    expect(event.remaining).toBe(event.capacity - rows.length);
    expect(event.remaining).toBeGreaterThanOrEqual(0);
  }
});

test('nobody is signed up twice and nothing is decided in the future', () => {
  expect(new Set(made.signups.map((signup) => signup._id)).size).toBe(made.signups.length);
  for (const signup of made.signups) expect(signup.facts.at(-1)!.at <= now).toBe(true);
});

test('every event has times that could be published', () => {
  for (const event of made.events) expect(faultOf(event)).toBeNull();
});

test('some events are open, some full, some over and some still drafts', () => {
  const open = published.filter((event) => event.signupOpensAt <= now && now < event.signupClosesAt);
  expect(open.filter((event) => event.remaining > 0).length).toBeGreaterThan(20);
  expect(open.filter((event) => event.remaining === 0).length).toBeGreaterThan(3);
  expect(published.filter((event) => event.terms.endsAt < now).length).toBeGreaterThan(20);
  expect(made.events.length - published.length).toBeGreaterThan(3);
});

test('phone numbers are from an unassigned prefix, sealed, and found by their hash alone', () => {
  expect(JSON.stringify(made)).not.toMatch(/120\d{8}/);
  for (const entry of made.roster) {
    const phone = openPhone(entry.phoneCipher, entry.memberId, keys);
    expect(phone).toMatch(/^120\d{8}$/);
    expect(entry.phoneHash).toBe(phoneHash(phone, keys));
  }
});

test('the same day gives the same demo, apart from what is sealed anew', () => {
  const again = demo(now, keys);
  const unsealed = ({ roster, ...rest }: typeof made) => ({ ...rest, roster: roster.map(({ phoneCipher: _phone, certificateCipher: _certificate, ...entry }) => entry) });
  expect(unsealed(again)).toEqual(unsealed(made));
});

test('the newcomer stands on the roster and is not bound, the demo member has a signup in every state', () => {
  const [newcomer] = made.roster;
  expect(newcomer).toMatchObject({ name: '示例会员一', standing: 'active' });
  expect(made.bindings.filter(({ memberId }) => memberId === newcomer!.memberId)).toEqual([]);
  const { memberId } = made.bindings.find(({ _id }) => _id === 'demo-member')!;
  const own = made.signups.filter((signup) => signup.memberId === memberId);
  expect(new Set(own.map((signup) => signup.state))).toEqual(new Set(['pending', 'approved', 'rejected', 'cancelled']));
});
