import type { Day, Instant } from 'shared/contracts/answers';
import { dayOf } from 'shared/instants';
import { derivedId } from '../platform/ids';
import type { Asking, CampaignRecord } from './campaign';
import { phaseOf, roundOf } from './period';

/** How far it has gone out: place by place, and there first whoever is not on the roster, then the members of one firm after the other. */
export interface Position {
  associationId: string;
  /** Empty before the first firm. */
  firmId: string;
  after: string;
}

/** It can be signed from now on, still waits for somebody, or was ended before its time. */
export type Occasion = 'opened' | 'reminder' | 'ended';

/** That everybody whom a campaign asks at a place is to be told of it. */
export interface Announcement {
  /** Derived from what it says, where and when: asking twice is asking once. */
  _id: string;
  occasion: Occasion;
  campaignId: string;
  round: string;
  day: Day;
  associationId: string;
  /** Null for all of the association and below. */
  firmId: string | null;
  at: Instant;
  position: Position;
  done: boolean;
}

export const start: Position = { associationId: '', firmId: '', after: '' };

/** Opened and ended once for each text and period, reminded once a day. */
export function announcement(occasion: Occasion, campaignId: string, round: string, associationId: string, firmId: string | null, at: Instant): Announcement {
  const day = dayOf(at);
  const _id = derivedId('pledge announcement', occasion, campaignId, round, associationId, firmId ?? '', occasion === 'reminder' ? day : '');
  return { _id, occasion, campaignId, round, day, associationId, firmId, at, position: start, done: false };
}

/** By the campaign itself to all whom it asks. */
export function toAll(occasion: Occasion, { _id, associationId, published }: Asking, at: Instant): Announcement {
  return announcement(occasion, _id, roundOf(published, dayOf(at)), associationId, null, at);
}

/** A reminder of yesterday is none, and nobody is asked for a text that another has replaced. */
export function isStillDue({ occasion, round, day }: Announcement, { state, published }: CampaignRecord, today: Day): boolean {
  if (occasion === 'ended') return state === 'ended';
  const isOpen = state === 'published' && published !== null && phaseOf(published, today) === 'open' && roundOf(published, today) === round;
  return isOpen && (occasion === 'opened' || day === today);
}
