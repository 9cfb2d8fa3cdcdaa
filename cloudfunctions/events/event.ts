import { eventFormatLabels, type EventDraft, type EventFormat, type EventStatus, type EventTerms } from 'shared/contracts/events';
import type { Instant } from 'shared/contracts/answers';
import { timeFaults } from 'shared/event-limits';
import { wordsOf } from '../platform/words';

export interface EventRecord {
  _id: string;
  status: EventStatus;
  format: EventFormat;
  city: string;
  associationId: string;
  associationName: string;
  /** Of the owning association, root first. */
  associationPath: string[];
  terms: EventTerms;
  signupOpensAt: Instant;
  signupClosesAt: Instant;
  capacity: number;
  /** Always capacity minus the number of claims: both change in the same update. */
  remaining: number;
  /** Who holds a seat, and since when: see docs/adr/0003-seats.md. */
  claims: Record<string, Instant>;
  /** When each member last gave a seat back; a later claim is later than that. */
  released: Record<string, Instant>;
  description: string;
  /** By which it is searched. */
  words: string[];
  cover: string | null;
  /** Grows with every change of a draft. */
  revision: number;
  /** The latest claim that the duty has not yet seen settled, null when all are. */
  unsettledSince: Instant | null;
  createdAt: Instant;
  createdBy: string;
}

/** What lists and pages read: never everybody's claims. */
export type EventSummary = Omit<EventRecord, 'claims' | 'released' | 'words'>;

export interface Owner {
  associationId: string;
  associationName: string;
  associationPath: string[];
}

export function drafted(id: string, draft: EventDraft, owner: Owner, createdBy: string, now: Instant): EventRecord {
  return {
    _id: id,
    status: 'draft',
    ...draft,
    ...owner,
    words: wordsIn(draft, owner.associationName),
    remaining: draft.capacity,
    claims: {},
    released: {},
    revision: 1,
    unsettledSince: null,
    createdAt: now,
    createdBy,
  };
}

/** The title first: of a very long description the end is cut off. */
export function wordsIn({ terms, format, city, description }: EventDraft, associationName: string): string[] {
  return wordsOf([terms.title, eventFormatLabels[format], city, terms.venue, associationName, description].join('\n'));
}

/** Why a draft cannot stand, or null: one sentence is enough. */
export function faultOf(draft: EventDraft): string | null {
  return Object.values(timeFaults(draft))[0] ?? null;
}

/** Why it cannot be published now, or null: nobody can sign up for what is over. */
export function publishFault(event: EventDraft, now: Instant): string | null {
  if (event.signupClosesAt <= now) return '报名截止时间已过，请修改后再发布';
  return faultOf(event);
}
