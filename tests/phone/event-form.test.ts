import { faultsOf } from '../../miniprogram/packages/admin/edit/faults';
import { asDraft, asForm, newForm, type EventForm } from '../../miniprogram/packages/admin/edit/form';

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
  ['signup closes before the event begins', { starts: on('2026-11-21'), closes: on('2026-11-22') }, 'closes'],
  ['cancelling ends before the event begins', { starts: on('2026-11-21'), cancelUntil: on('2026-11-22') }, 'cancelUntil'],
  ['an event has at least one seat', { capacity: '0' }, 'capacity'],
  ['an event has at most 2000 seats', { capacity: '2001' }, 'capacity'],
  ['seats are a whole number', { capacity: '1.5' }, 'capacity'],
])('%s', (_, changes, field) => {
  expect(faultsOf(filled(changes))[field]).toBeTruthy();
});
