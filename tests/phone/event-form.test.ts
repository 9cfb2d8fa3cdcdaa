import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { safeParse } from 'valibot';
import { faultOf } from '../../cloudfunctions/events/event';
import { drafted } from '../../cloudfunctions/events/inputs';
import { faultsOf } from '../../miniprogram/packages/admin/edit/faults';
import { asDraft, asForm, newForm, type EventForm } from '../../miniprogram/packages/admin/edit/form';
import { eventLimits } from '../../miniprogram/shared/event-limits';

const filled = (changes: Partial<EventForm> = {}): EventForm => ({
  ...newForm(),
  title: '准则实务讲座',
  city: '甲市',
  venue: '多功能厅',
  description: '请带上问题。',
  ...changes,
});

test('a new form needs only its words: its dates and seats already fit together', () => {
  expect(Object.keys(faultsOf(newForm())).sort()).toEqual(['city', 'description', 'title', 'venue']);
  expect(faultsOf(filled())).toEqual({});
});

test('a draft that is read and saved unchanged stays the same', () => {
  const draft = asDraft(filled({ cover: 'cloud://env/covers/1.jpg', needsApproval: false }));
  expect(asDraft(asForm(draft))).toEqual(draft);
});

test('days and times are those of Beijing', () => {
  const draft = asDraft(filled({ starts: { day: '2026-11-21', time: '09:00' } }));
  expect(draft.terms.startsAt).toBe('2026-11-21T09:00:00.000+08:00');
});

const on = (day: string, time = '09:00') => ({ day, time });

test.each<[string, Partial<EventForm>, keyof EventForm]>([
  ['an event ends after it begins', { starts: on('2026-11-21'), ends: on('2026-11-21') }, 'ends'],
  ['signup closes after it opens', { opens: on('2026-11-10'), closes: on('2026-11-10') }, 'closes'],
  ['signup closes before the event ends', { starts: on('2026-11-21'), ends: on('2026-11-21', '12:00'), closes: on('2026-11-21', '12:01') }, 'closes'],
  ['cancelling ends before the event begins', { starts: on('2026-11-21'), cancelUntil: on('2026-11-22') }, 'cancelUntil'],
  ['an event has at least one seat', { capacity: '0' }, 'capacity'],
  ['an event has at most 2000 seats', { capacity: '2001' }, 'capacity'],
  ['seats are a whole number', { capacity: '1.5' }, 'capacity'],
])('%s', (_, changes, field) => {
  expect(faultsOf(filled(changes))[field]).toBeTruthy();
});

test('the page finds nothing wrong with times that the cloud accepts, and accepts none that the cloud refuses', () => {
  const moment = fc.integer({ min: 1, max: 9 }).map((day) => on(`2026-11-0${day}`));
  fc.assert(
    fc.property(moment, moment, moment, moment, moment, (starts, ends, opens, closes, cancelUntil) => {
      const form = filled({ starts, ends, opens, closes, cancelUntil });
      expect(Object.keys(faultsOf(form)).length === 0).toBe(faultOf(asDraft(form)) === null);
    }),
  );
});

test('the longest texts that the page lets one type are the longest that the cloud accepts', () => {
  const { title, city, venue, description, capacity } = eventLimits;
  const longest = { title: '题'.repeat(title), city: '城'.repeat(city), venue: '厅'.repeat(venue), description: '文'.repeat(description), capacity: String(capacity) };
  const accepted = (changes: Partial<EventForm>) => safeParse(drafted, { ...asDraft(filled(changes)), key: 'one' }).success;
  expect(accepted(longest)).toBe(true);
  for (const [field, text] of Object.entries(longest)) {
    const more = field === 'capacity' ? String(capacity + 1) : `${text}字`;
    expect([field, accepted({ ...longest, [field]: more })]).toEqual([field, false]);
  }
  const page = readFileSync(join(__dirname, '../../miniprogram/packages/admin/edit/index.wxml'), 'utf8');
  const counted = [...page.matchAll(/value="\{\{form\.(\w+)\}\}" maxlength="([^"]+)"/g)].map(([, field, most]) => `${field} ${most}`);
  for (const field of ['title', 'city', 'venue', 'description']) expect(counted).toContain(`${field} {{limits.${field}}}`);
});
