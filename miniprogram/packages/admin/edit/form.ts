import { dayAfter, dayOf, instantOf, timeOf } from '../../../phone/beijing-time';
import type { EventDraft, EventFormat } from '../../../shared/contracts/events';
import { eventFormatLabels } from '../../../shared/contracts/events';

export const formats = Object.keys(eventFormatLabels) as EventFormat[];

/** What is on the page while it is being written: text as typed, days and times apart. */
export interface Moment {
  day: string;
  time: string;
}

export interface EventForm {
  title: string;
  formatIndex: number;
  city: string;
  venue: string;
  starts: Moment;
  ends: Moment;
  opens: Moment;
  closes: Moment;
  cancelUntil: Moment;
  capacity: string;
  needsApproval: boolean;
  description: string;
  cover: string | null;
}

/** A fortnight from now, signup from today until two days before: a start that seldom needs more than a touch. */
export function newForm(): EventForm {
  const at = (days: number, time: string): Moment => ({ day: dayAfter(days), time });
  return {
    title: '',
    formatIndex: 0,
    city: '',
    venue: '',
    starts: at(14, '09:00'),
    ends: at(14, '12:00'),
    opens: at(0, '09:00'),
    closes: at(12, '18:00'),
    cancelUntil: at(12, '18:00'),
    capacity: '50',
    needsApproval: true,
    description: '',
    cover: null,
  };
}

export function asForm({ terms, ...draft }: EventDraft): EventForm {
  const moment = (instant: string): Moment => ({ day: dayOf(instant), time: timeOf(instant) });
  return {
    title: terms.title,
    formatIndex: formats.indexOf(draft.format),
    city: draft.city,
    venue: terms.venue,
    starts: moment(terms.startsAt),
    ends: moment(terms.endsAt),
    opens: moment(draft.signupOpensAt),
    closes: moment(draft.signupClosesAt),
    cancelUntil: moment(terms.cancelUntil),
    capacity: String(draft.capacity),
    needsApproval: terms.approval === 'staff',
    description: draft.description,
    cover: draft.cover,
  };
}

export function asDraft(form: EventForm): EventDraft {
  const instant = ({ day, time }: Moment) => instantOf(day, time);
  return {
    format: formats[form.formatIndex] ?? 'lecture',
    city: form.city.trim(),
    terms: {
      title: form.title.trim(),
      startsAt: instant(form.starts),
      endsAt: instant(form.ends),
      venue: form.venue.trim(),
      approval: form.needsApproval ? 'staff' : 'automatic',
      cancelUntil: instant(form.cancelUntil),
    },
    signupOpensAt: instant(form.opens),
    signupClosesAt: instant(form.closes),
    capacity: Number(form.capacity),
    description: form.description.trim(),
    cover: form.cover,
  };
}
