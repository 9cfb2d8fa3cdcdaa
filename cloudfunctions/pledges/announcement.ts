import type { Day, Instant } from 'shared/contracts/answers';
import { dayOf } from 'shared/instants';
import { derivedId } from '../platform/ids';
import { phaseOf, type CampaignRecord } from './campaign';

/** How far it has gone out: place by place, and there first whoever is not on the roster, then the members of one firm after the other. */
export interface Position {
  associationId: string;
  /** Empty before the first firm. */
  firmId: string;
  after: string;
}

/** That everybody whom a campaign asks at a place is to be told of it. */
export interface Announcement {
  /** Derived from what it says, where and when: asking twice is asking once. */
  _id: string;
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

export function reminder(campaignId: string, round: string, associationId: string, firmId: string | null, at: Instant): Announcement {
  const day = dayOf(at);
  return { _id: derivedId('pledge reminder', campaignId, round, associationId, firmId ?? '', day), campaignId, round, day, associationId, firmId, at, position: start, done: false };
}

/** A reminder of yesterday is none. */
export function isStillDue({ day }: Announcement, campaign: CampaignRecord, today: Day): boolean {
  return campaign.state === 'published' && campaign.published !== null && phaseOf(campaign.published, today) === 'open' && day === today;
}
