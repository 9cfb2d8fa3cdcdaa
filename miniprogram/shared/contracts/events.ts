import type { Instant, Page } from './answers';
import type { OpenWork } from './contacts';
import type { OwnSection } from './own-data';

/** The eight formats of C 22 and J 18. */
export type EventFormat =
  | 'lecture' | 'forum' | 'salon' | 'seminar' | 'exchange' | 'social' | 'job-fair' | 'competition';
export const eventFormatLabels: Record<EventFormat, string> = {
  lecture: '讲座',
  forum: '论坛',
  salon: '沙龙',
  seminar: '研讨会',
  exchange: '交流会',
  social: '联谊会',
  'job-fair': '招聘会',
  competition: '比赛',
};

export type EventStatus = 'draft' | 'published';
export const eventStatusLabels: Record<EventStatus, string> = { draft: '草稿', published: '已发布' };

/** Who decides on a signup: staff one by one, or nobody (a free seat is enough). */
export type Approval = 'staff' | 'automatic';
export const approvalLabels: Record<Approval, string> = { staff: '需审核', automatic: '无需审核' };

export type SignupState = 'pending' | 'approved' | 'rejected' | 'cancelled';
export const signupStateLabels: Record<SignupState, string> = {
  pending: '待审核',
  approved: '已通过',
  rejected: '未通过',
  cancelled: '已取消',
};

/**
 * What a member agrees to by signing up. Sent back with the signup and compared in the same
 * conditional update that takes the seat: nobody signs up for something other than what the page showed,
 * and the signup can carry it without another read.
 */
export interface EventTerms {
  title: string;
  startsAt: Instant;
  endsAt: Instant;
  venue: string;
  approval: Approval;
  /** Last instant at which a member may cancel. */
  cancelUntil: Instant;
}

export interface EventCard {
  id: string;
  format: EventFormat;
  status: EventStatus;
  associationName: string;
  city: string;
  terms: EventTerms;
  signupOpensAt: Instant;
  signupClosesAt: Instant;
  capacity: number;
  remaining: number;
  /** `cloud://` file id or null. */
  cover: string | null;
}

export interface EventDetail extends EventCard {
  description: string;
  /** The caller's own signup, null when there is none. */
  signup: { state: SignupState; reason: string | null } | null;
  /** Decided by the cloud; a `false` carries the sentence to show. */
  can: { signUp: Permission; cancel: Permission };
}

export type Permission = { allowed: true } | { allowed: false; reason: string };

export interface EventListInput {
  format?: EventFormat;
  city?: string;
  /** Only those whose signup window is open now. */
  openNow?: boolean;
  cursor?: string;
  /** 1–50, 20 when left out. */
  limit?: number;
}

export interface MySignup {
  eventId: string;
  title: string;
  startsAt: Instant;
  venue: string;
  state: SignupState;
  reason: string | null;
}

export interface EventDraft {
  format: EventFormat;
  city: string;
  terms: EventTerms;
  signupOpensAt: Instant;
  signupClosesAt: Instant;
  /** 1 to `eventLimits.capacity`. */
  capacity: number;
  description: string;
  cover: string | null;
}

export interface ManagedEvent extends EventCard {
  counts: { pending: number; approved: number };
}

export interface ManagedSignup {
  /** Opaque; given back to approve and reject. */
  id: string;
  memberName: string;
  firmName: string | null;
  state: SignupState;
  reason: string | null;
  signedUpAt: Instant;
  /** Who of the firm signed the member up, null when the member did. */
  actedBy: string | null;
}

/** Of several decided at once, each has its own outcome. */
export interface DecisionOutcome {
  id: string;
  /** null when the decision was taken, else the sentence that says why not. */
  refused: string | null;
}

/** Of several signed up at once, each has its own outcome: the state, or the sentence that says why not. */
export interface FirmSignupOutcome {
  memberId: string;
  state: SignupState | null;
  refused: string | null;
}

export interface EventActions {
  list: { input: EventListInput; value: Page<EventCard> };
  /** Published ones that have every word, the nearest first; 20 at most. */
  search: { input: { words: string }; value: EventCard[] };
  cities: { input: Record<string, never>; value: string[] };
  latest: { input: Record<string, never>; value: EventCard[] };
  detail: { input: { eventId: string }; value: EventDetail };
  signUp: { input: { eventId: string; agreed: EventTerms }; value: { state: SignupState } };
  /** By somebody who acts for a firm, for members of that firm; both names go into the record. */
  signUpFor: { input: { eventId: string; agreed: EventTerms; memberIds: string[] }; value: FirmSignupOutcome[] };
  /** Of these people of the own firm, who holds a signup. */
  signedUp: { input: { eventId: string; memberIds: string[] }; value: { memberId: string; state: SignupState }[] };
  cancel: { input: { eventId: string }; value: { state: SignupState } };
  mine: { input: { cursor?: string; limit?: number }; value: Page<MySignup> };
  own: { input: Record<string, never>; value: OwnSection[] };
  openWork: { input: { staffId: string }; value: OpenWork[] };
  handOver: { input: { from: string; to: string; reason: string }; value: OpenWork[] };
  todo: { input: Record<string, never>; value: { upcoming: MySignup[]; pendingSignups: number } };
  managed: { input: { status?: EventStatus; cursor?: string; limit?: number }; value: Page<ManagedEvent> };
  /** Those to come with signups to decide on, the soonest first; 20 at most. */
  waiting: { input: Record<string, never>; value: ManagedEvent[] };
  managedDetail: { input: { eventId: string }; value: EventDraft & { id: string; status: EventStatus; revision: number } };
  /** `key` is the page's own, random and made once per new draft: a repeated call is the same draft. */
  draft: { input: EventDraft & { key: string }; value: { eventId: string; revision: number } };
  /** Only drafts can be changed; `revision` is the one the page was shown. The same content sent again is no second change. */
  revise: { input: { eventId: string; revision: number; draft: EventDraft }; value: { eventId: string; revision: number } };
  publish: { input: { eventId: string; revision: number }; value: { status: EventStatus } };
  signups: { input: { eventId: string; state?: SignupState; cursor?: string; limit?: number }; value: Page<ManagedSignup> };
  approve: { input: { eventId: string; signupIds: string[] }; value: DecisionOutcome[] };
  reject: { input: { eventId: string; signupIds: string[]; reason: string }; value: DecisionOutcome[] };
}

