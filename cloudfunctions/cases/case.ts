import type { Citation } from 'shared/contracts/associations';
import type { Day, Instant } from 'shared/contracts/answers';
import type { CaseEvidence, CaseLinkKind, CaseService, CaseState, CaseStep, CaseType } from 'shared/contracts/cases';
import { dayOf, plus } from 'shared/instants';
import type { Rule, Term } from 'shared/workdays';
import type { Notice } from '../platform/outbox';
import type { OwnAssociation } from '../platform/identity';
import { days } from '../platform/retention';
import type { Extension, Terms } from './clock';
import type { ExpertPerson, Meeting, Opinion } from './hearing';
import { retention } from './retention';
import type { WrittenNotice } from './written-notice';

/** Somebody who acts, as the case keeps them: never shown with the OPENID. */
export interface Acting {
  openid: string;
  name: string;
}

/** Who filed, and by which WeChat identity; who hears of it is looked up when it is told (telling.ts). A firm's case is the firm's, whoever filed it; a paper applicant may have no account. */
export interface Applicant {
  kind: 'member' | 'employee' | 'firm' | 'paper';
  openid: string | null;
  memberId: string | null;
  name: string;
  firmId: string | null;
  firmName: string | null;
}

/** Without a recipient it is for the applicant, whoever that is by the time it is told. */
export type CaseNotice = Omit<Notice, 'recipient'> & { recipient: string | null };

export interface Evidence extends CaseEvidence {
  /** At a path that only the cloud owns; null of what is on paper. */
  fileId: string | null;
}

export interface Supplement {
  id: string;
  asked: string;
  at: Instant;
  by: Acting;
  answer: { text: string; at: Instant } | null;
}

/** What has happened, for the history; `role` is all that the applicant sees of who did it. */
export interface Fact {
  at: Instant;
  by: Acting;
  role: string;
  what: string;
  lateDays: number;
  /** Inner workings (notes, drafts) that only staff see. */
  inner: boolean;
}

interface Reached {
  at: Instant;
}

interface Accepted {
  /** The day of the decision, from which an association may count (policy sheet). */
  acceptedOn: Day;
}

/** Another case; both say so, the other one right afterwards. */
export interface Link {
  /** Kind and id: the same link is written down once. */
  key: string;
  id: string;
  number: string | null;
  kind: CaseLinkKind;
  reason: string;
  at: Instant;
}

/** Where the case stands; what has not been reached has no place in the type. */
export type Stage =
  | { state: 'filed' }
  | ({ state: 'accepted' } & Accepted)
  | ({ state: 'convened'; meetingId: string } & Accepted)
  | ({ state: 'heard'; heard: Reached } & Accepted)
  | ({ state: 'advised'; heard: Reached; advised: Reached } & Accepted)
  | ({ state: 'answered'; heard: Reached; advised: Reached; answered: Reached } & Accepted)
  | ({ state: 'closed'; heard: Reached; advised: Reached; answered: Reached; closed: Reached } & Accepted)
  | { state: 'refused'; refused: Reached }
  | { state: 'withdrawn'; withdrawn: Reached; acceptedOn: Day | null }
  | { state: 'merged'; merged: Reached; acceptedOn: Day | null };

/** Steps of C 23 that have been met, and when. */
export type Met = Record<CaseStep, Instant | null>;

/** The next due day, kept for boards and reminders; always worked out from the rule again, never edited. */
export interface Due {
  step: CaseStep;
  on: Day;
  at: Instant;
  provisional: boolean;
  /** The stricter of both readings: what staff are warned by. */
  warnOn: Day;
  warnAt: Instant;
}

/** A step's rule with the day that it gives today. */
export type RunningRule = Rule & Term;

export interface CaseRecord {
  /** Derived from the form's key and its sender. */
  _id: string;
  version: number;
  number: string | null;
  /** Received, and its number not yet taken. */
  unnumberedSince: Instant | null;
  /** Stays the one that received, also when the member moves or leaves. */
  receivedBy: OwnAssociation;
  /** Another one after a reference. */
  handledBy: OwnAssociation;
  /** Whose committee hears it: the own or a superior association's (policy sheet). */
  heardBy: OwnAssociation;
  /** Whose staff may know that the case is there: the handling one with those above it, and the one that received. */
  associationPath: string[];
  applicant: Applicant;
  type: CaseType;
  confidential: boolean;
  facts: string;
  claim: string;
  opposingParty: string;
  evidence: Evidence[];
  service: CaseService;
  intake: { by: Acting; receivedOn: Day; confirmedBy: Acting | null; returned: { by: Acting; at: Instant; reason: string } | null; askedAbove: string[] } | null;
  receivedAt: Instant;
  terms: Terms;
  /** Before its numbers: 苏注协维. */
  word: string;
  stage: Stage;
  met: Met;
  extension: Extension | null;
  officer: Acting | null;
  /** Need to know, beside the officer and whoever leads. */
  team: Acting[];
  supplements: Supplement[];
  writtenNotices: Record<string, WrittenNotice>;
  /** A notice is issued, and its number not yet taken. */
  noticeUnnumberedSince: Instant | null;
  /** What the case is found by: the codes of its sealed notices, and the experts who were called. */
  keys: string[];
  meetings: Record<string, Meeting>;
  opinions: Opinion[];
  /** By expert: who that is, as the register knew them when they were called or heard. */
  experts: Record<string, ExpertPerson>;
  notes: { at: Instant; by: Acting; text: string }[];
  rating: { score: number; words: string; at: Instant } | null;
  reopening: { reason: string; at: Instant; decision: { granted: boolean; reason: string; at: Instant } | null } | null;
  before: { id: string; number: string | null } | null;
  after: { id: string; number: string | null } | null;
  links: Link[];
  /** Links that were taken back, as long as the other case has not heard of it. */
  severed: Link[];
  /** Another case has to hear of this one: it goes on from here and is not filed yet, or has not been told of a link. */
  unjoinedSince: Instant | null;
  archived: { shelf: string; at: Instant; by: Acting } | null;
  /** The file that each reader has printed last. */
  prints: Record<string, string>;
  history: Fact[];
  /** The step that made this version: asked again with a lost answer it is the same step. */
  lastStep: string | null;
  /** From when on the applicant is forgotten, once the case has ended: by the table of retention, or since they have wished so; null when it is done. */
  forgetSince: Instant | null;
  /** Nothing has ended it yet. */
  open: boolean;
  due: Due | null;
  /** What is due first comes first, then what is not due any more; of what has ended, when it was received. */
  rank: Instant;
  /** Of each step that is not met: what its day is worked out from. */
  rules: Record<CaseStep, RunningRule | null>;
  calendarStamp: string;
  /** Reminders have been told for every day up to this one. */
  remindedThrough: Day;
  /** The steps of which the association above has been told that they are late. */
  superiorTold: CaseStep[];
  /** The next day on which there is something to remind of; null when there is nothing. */
  remindOn: Day | null;
  /** Told in the same write as the state that they tell of, and handed over afterwards. */
  untold: CaseNotice[];
  untoldSince: Instant | null;
}

/** Behind everything that is due. */
export const undated: Instant = '9999-12-31T00:00:00.000+08:00';

const ended: readonly CaseState[] = ['closed', 'refused', 'withdrawn', 'merged'];

/** Answered stays open until it is closed, though nothing is due any more. */
export function isOpen({ state }: Stage): boolean {
  return !ended.includes(state);
}

export function acceptedOnOf(stage: Stage): Day | null {
  return 'acceptedOn' in stage ? stage.acceptedOn : null;
}

/** The association keeps the file; who applied, and where they live, it no longer says. */
export function nameless({ applicant, history, supplements, service }: CaseRecord): Pick<CaseRecord, 'applicant' | 'history' | 'supplements' | 'service' | 'forgetSince'> {
  const firm = applicant.kind === 'firm';
  const nobody: Acting = { openid: '', name: firm ? '经办人' : '已删除' };
  const unnamed = <Item extends { by: Acting }>(item: Item): Item => (item.by.openid === applicant.openid ? { ...item, by: nobody } : item);
  return {
    ...{ applicant: { ...applicant, openid: null, memberId: null, name: nobody.name }, forgetSince: null },
    ...{ history: history.map(unnamed), supplements: supplements.map(unnamed) },
    service: service.way === 'paper' && !firm ? { way: 'paper', address: '' } : service,
  };
}

export interface Article {
  days: number;
  citation: Citation | null;
}

/** What is there of a case before anything of its form. */
type Blank = Omit<CaseRecord, 'type' | 'confidential' | 'facts' | 'claim' | 'opposingParty' | 'service' | 'evidence' | 'heardBy' | 'terms' | 'word'>;

/** Everything that is not there yet when a case is received. */
export function blank(id: string, { applicant, owner }: { applicant: Applicant; owner: OwnAssociation }, now: Instant): Blank {
  return {
    ...{ _id: id, version: 1, number: null, unnumberedSince: now, receivedBy: owner, handledBy: owner, associationPath: owner.associationPath, applicant },
    ...{ intake: null, receivedAt: now, stage: { state: 'filed' }, met: { decision: null, meeting: null, feedback: null }, extension: null },
    ...{ officer: null, team: [], supplements: [], writtenNotices: {}, noticeUnnumberedSince: null, keys: [], meetings: {}, opinions: [], experts: {}, notes: [] },
    ...{ rating: null, reopening: null, before: null, after: null, links: [], severed: [], unjoinedSince: null, forgetSince: plus(now, days(retention.cases)), prints: {}, archived: null, history: [] },
    ...{ lastStep: null, open: true, due: null, rank: undated, rules: { decision: null, meeting: null, feedback: null }, calendarStamp: '', remindedThrough: dayOf(now), superiorTold: [], remindOn: null, untold: [], untoldSince: null },
  };
}
