import type { Day, Instant } from 'shared/contracts/answers';
import type { FormValues, MatterClock, MatterState } from 'shared/contracts/matters';
import { workdayAfter, type Calendar } from 'shared/workdays';
import { dayOf } from 'shared/instants';
import type { OwnAssociation } from '../platform/identity';

/** Whoever has done something; the system by the clock. */
export interface Doer {
  openid: string;
  name: string;
  /** Staff: of which association. */
  associationName: string | null;
}

export type FactType = 'Received' | 'Assigned' | 'Asked' | 'Answered' | 'Replied' | 'Rated' | 'Referred' | 'Withdrawn' | 'Expired' | 'Redated';

export interface Fact {
  type: FactType;
  at: Instant;
  by: Doer;
  /** What was asked, answered, replied, said with a rating, given as a reason. */
  text: string | null;
  /** To whom it was given: a person, or an association. */
  to: string | null;
}

export interface Officer {
  openid: string;
  staffId: string;
  name: string;
}

export interface Reply {
  text: string;
  at: Instant;
}

export interface Rating {
  score: number;
  words: string | null;
}

/** The rule stays, what follows from it is worked out anew when a year of the calendar comes. */
export interface Clock extends MatterClock {
  dueOn: Day;
  provisional: boolean;
  /** Of the calendar that it was worked out with. */
  stamp: string;
}

export interface KeptFile {
  fileId: string;
  label: string;
}

/** The association that handles it is the one that received it, or the level that it was referred to. */
interface Base extends OwnAssociation {
  _id: string;
  kind: string;
  number: string | null;
  /** As its number begins. */
  word: string;
  unnumberedSince: Instant | null;
  title: string;
  /** Whose it is: a member's also after another binding, a firm's whoever acts for it. */
  owner: string;
  filer: { openid: string; memberId: string | null; name: string; firmName: string | null };
  firm: { firmId: string; firmName: string } | null;
  receivedBy: OwnAssociation;
  /** Levels that have handed it on, and still may look at it. */
  referredFrom: string[];
  at: Instant;
  values: FormValues;
  files: KeptFile[];
  clock: Clock | null;
  /** What is due, or has waited the longest, comes first. */
  rank: Instant;
  facts: Fact[];
  /** How many of the facts have been told to whom they concern. */
  told: number;
  untoldSince: Instant | null;
  revision: number;
  endedAt: Instant | null;
  /** When what it says was cleared, by the table of retention.ts or at the member's wish. */
  clearedAt: Instant | null;
}

interface Unanswered extends Base {
  reply: null;
  rating: null;
}

export type Received = Unanswered & { state: 'received'; officer: null };
export type Assigned = Unanswered & { state: 'assigned'; officer: Officer };
export type Asked = Unanswered & { state: 'asked'; officer: Officer };
export type Replied = Base & { state: 'replied'; officer: Officer; reply: Reply; rating: null };
export type Closed = Base & { state: 'closed'; officer: Officer; reply: Reply; rating: Rating | null };
export type Withdrawn = Unanswered & { state: 'withdrawn'; officer: Officer | null };
export type Matter = Received | Assigned | Asked | Replied | Closed | Withdrawn;

/** Which states each step may leave: all that there is of order. */
const leaves = {
  assign: ['received', 'assigned', 'asked'],
  ask: ['assigned'],
  answer: ['asked'],
  reply: ['assigned', 'asked'],
  rate: ['replied'],
  expire: ['replied'],
  refer: ['received', 'assigned', 'asked'],
  withdraw: ['received', 'assigned', 'asked'],
} as const satisfies Record<string, readonly MatterState[]>;

export type Step = keyof typeof leaves;
/** What each step leaves in the facts. */
const factOf = { assign: 'Assigned', ask: 'Asked', answer: 'Answered', reply: 'Replied', rate: 'Rated', expire: 'Expired', refer: 'Referred', withdraw: 'Withdrawn' } as const satisfies Record<Step, FactType>;
export type Leaving<Taken extends Step> = Extract<Matter, { state: (typeof leaves)[Taken][number] }>;

export function isReady<Taken extends Step>(matter: Matter, step: Taken): matter is Leaving<Taken> {
  return (leaves[step] as readonly MatterState[]).includes(matter.state);
}

type Filed = Omit<Unanswered, 'number' | 'unnumberedSince' | 'reply' | 'rating' | 'referredFrom' | 'receivedBy' | 'rank' | 'facts' | 'told' | 'untoldSince' | 'revision' | 'endedAt' | 'clearedAt'>;

export function received(filed: Filed, by: Doer): Received {
  const { associationId, associationName, associationPath, at, clock } = filed;
  return {
    ...filed,
    number: null,
    unnumberedSince: at,
    state: 'received',
    officer: null,
    reply: null,
    rating: null,
    receivedBy: { associationId, associationName, associationPath },
    referredFrom: [],
    rank: rankOf(clock, at),
    facts: [{ type: 'Received', at, by, text: null, to: null }],
    told: 0,
    untoldSince: at,
    revision: 1,
    endedAt: null,
    clearedAt: null,
  };
}

export function assigned(matter: Leaving<'assign'>, officer: Officer, by: Doer, at: Instant): Assigned | Asked {
  const state = matter.state === 'asked' ? 'asked' : 'assigned';
  return { ...matter, ...after(matter, { type: 'Assigned', at, by, text: null, to: officer.name }), state, officer };
}

export function asked(matter: Leaving<'ask'>, text: string, by: Doer, at: Instant): Asked {
  return { ...matter, ...after(matter, { type: 'Asked', at, by, text, to: null }), state: 'asked' };
}

export function answered(matter: Leaving<'answer'>, text: string, by: Doer, at: Instant): Assigned {
  return { ...matter, ...after(matter, { type: 'Answered', at, by, text, to: null }), state: 'assigned' };
}

/** Where nothing is rated, the reply is the end. */
export function replied(matter: Leaving<'reply'>, text: string, isRated: boolean, by: Doer, at: Instant): Replied | Closed {
  const next = { ...matter, ...after(matter, { type: 'Replied', at, by, text, to: null }), reply: { text, at } };
  return isRated ? { ...next, state: 'replied' } : { ...next, state: 'closed', endedAt: at };
}

export function rated(matter: Leaving<'rate'>, rating: Rating, by: Doer, at: Instant): Closed {
  return { ...matter, ...after(matter, { type: 'Rated', at, by, text: rating.words, to: null }), state: 'closed', rating, endedAt: at };
}

/** Nobody is made to rate. */
export function expired(matter: Leaving<'expire'>, by: Doer, at: Instant): Closed {
  return { ...matter, ...after(matter, { type: 'Expired', at, by, text: null, to: null }), state: 'closed', endedAt: at };
}

/** Number, day of receipt and clock stay; there somebody takes it anew. */
export function referred(matter: Leaving<'refer'>, to: OwnAssociation, reason: string, by: Doer, at: Instant): Received {
  const { associationId, associationName, associationPath } = to;
  const referredFrom = [...matter.referredFrom.filter((id) => id !== associationId), matter.associationId];
  const fact: Fact = { type: 'Referred', at, by, text: reason, to: associationName };
  return { ...matter, ...after(matter, fact), state: 'received', officer: null, associationId, associationName, associationPath, referredFrom };
}

export function withdrawn(matter: Leaving<'withdraw'>, by: Doer, at: Instant): Withdrawn {
  return { ...matter, ...after(matter, { type: 'Withdrawn', at, by, text: null, to: null }), state: 'withdrawn', endedAt: at };
}

/** What stays: which kind, which number, when, and how it went, without a word and without who it was. */
export function cleared(matter: Matter, at: Instant): Matter {
  const nobody: Doer = { openid: '', name: '已清除', associationName: null };
  const staffOrNobody = (by: Doer) => (by.associationName === null && by.openid !== 'system' ? nobody : by);
  return {
    ...matter,
    ...(matter.reply && { reply: { text: '', at: matter.reply.at } }),
    ...(matter.rating && { rating: { score: matter.rating.score, words: null } }),
    title: '已清除',
    owner: matter.firm ? matter.owner : 'nobody',
    filer: { openid: '', memberId: null, name: '已清除', firmName: null },
    values: {},
    files: [],
    facts: matter.facts.map((fact) => ({ ...fact, by: staffOrNobody(fact.by), text: null })),
    told: matter.facts.length,
    clearedAt: at,
    revision: matter.revision + 1,
  } as Matter;
}

/** A firm's stays the firm's; whoever filed it is no longer named. */
export function nameless(matter: Matter): Matter {
  const { openid } = matter.filer;
  const facts = matter.facts.map((fact) => (fact.by.openid === openid ? { ...fact, by: { openid: '', name: '经办人', associationName: null } } : fact));
  return { ...matter, facts, filer: { ...matter.filer, openid: '', name: '经办人' }, revision: matter.revision + 1 };
}

/** As far as any clock that began lately can run. */
export function yearsFrom(now: Instant): number[] {
  const year = Number(now.slice(0, 4));
  return [year - 1, year, year + 1];
}

/** The day of receipt is not counted (民法典 201). */
export function clockFrom({ workdays, because }: MatterClock, at: Instant, calendar: Calendar, stamp: string): Clock {
  return { workdays, because, ...workdayAfter(calendar, dayOf(at), workdays), stamp };
}

/** As the calendar has it now; a day that has moved is told. */
export function redated(matter: Matter, clock: Clock, by: Doer, at: Instant): Matter {
  const moved = matter.clock?.dueOn !== clock.dueOn || matter.clock.provisional !== clock.provisional;
  const fact: Fact = { type: 'Redated', at, by, text: null, to: clock.dueOn };
  return { ...matter, ...(moved && after(matter, fact)), clock, rank: rankOf(clock, matter.at) };
}

/** The last thing that is asked for: asked, and not answered yet. */
export function questionOf({ state, facts }: Pick<Matter, 'state' | 'facts'>): string | null {
  if (state !== 'asked') return null;
  return facts.filter(({ type }) => type === 'Asked').at(-1)?.text ?? null;
}

/** The same step was taken already by the same person with the same words: an answer that was lost. */
export function isRepeated(matter: Matter, seen: number, step: Step, openid: string, { text, to }: Pick<Fact, 'text' | 'to'>): boolean {
  const last = matter.facts.at(-1);
  return matter.revision === seen + 1 && last?.type === factOf[step] && last.by.openid === openid && last.text === text && last.to === to;
}

function after({ facts, revision, untoldSince }: Matter, fact: Fact) {
  return { facts: [...facts, fact], revision: revision + 1, untoldSince: untoldSince ?? fact.at };
}

function rankOf(clock: Clock | null, at: Instant): Instant {
  return clock ? `${clock.dueOn}T00:00:00.000+08:00` : at;
}
