import type { Instant } from 'shared/contracts/answers';
import type { NewsContent, NewsState } from 'shared/contracts/news-editing';
import type { OwnAssociation } from '../platform/identity';
import { asksTheSame, changedFields, type Asked, type KeptFile } from './content';

export interface Doer {
  openid: string;
  name: string;
}

export type FactType = 'Begun' | 'Saved' | 'Submitted' | 'Approved' | 'SentBack' | 'Signed' | 'Published' | 'Withdrawn' | 'Amended' | 'Restored' | 'Discarded' | 'Pinned' | 'Unpinned';

export interface Fact {
  type: FactType;
  at: Instant;
  by: Doer;
  changed: string[];
  reason: string | null;
}

/** What was shown to a reviewer: its content lies under the same number. */
export interface VersionName {
  number: number;
  /** Of the manuscript that was submitted. */
  revision: number;
  at: Instant;
  who: string;
}

/** Whom the shown version asks to read it, and since which revision: while these stay the same, nobody is told anew. */
interface Announced extends Asked {
  revision: number;
  at: Instant;
}

/** An article as its association works on it; what readers see is made from it (article.ts). */
export interface Manuscript extends OwnAssociation {
  _id: string;
  /** `discarded`: on its way to be gone. */
  state: NewsState | 'discarded';
  content: NewsContent;
  files: KeptFile[];
  writer: Doer;
  facts: Fact[];
  versions: VersionName[];
  /** The version that readers have, null before the first. */
  shown: number | null;
  publishedAt: Instant | null;
  amendedAt: Instant | null;
  /** Null while readers have no version. */
  announced: Announced | null;
  /** Signed: when it appears. */
  goesOutAt: Instant | null;
  pinnedUntil: Instant | null;
  withdrawn: { at: Instant; reason: string } | null;
  at: Instant;
  revision: number;
  /** While readers or colleagues may not have heard of the last step. */
  unfinishedSince: Instant | null;
}

/** Which states each step may leave: all that there is of order. */
const leaves = {
  save: ['draft'],
  discard: ['draft'],
  submit: ['draft'],
  approve: ['review'],
  sendBack: ['review', 'sign', 'scheduled'],
  sign: ['sign'],
  publish: ['scheduled'],
  withdraw: ['published', 'draft', 'review', 'sign', 'scheduled'],
  amend: ['published', 'withdrawn'],
  pin: ['published'],
} as const satisfies Record<string, readonly NewsState[]>;

export type Step = keyof typeof leaves;

export function isReady(manuscript: Manuscript, step: Step): boolean {
  const inOrder = (leaves[step] as readonly Manuscript['state'][]).includes(manuscript.state);
  return inOrder && (step !== 'withdraw' || isShown(manuscript));
}

/** Readers have a version of it. */
export function isShown({ publishedAt, withdrawn }: Pick<Manuscript, 'publishedAt' | 'withdrawn'>): boolean {
  return publishedAt !== null && withdrawn === null;
}

export function begun(_id: string, owner: OwnAssociation, content: NewsContent, by: Doer, at: Instant): Manuscript {
  const { associationId, associationName, associationPath } = owner;
  return {
    _id, associationId, associationName, associationPath, state: 'draft', content, files: [], writer: by, facts: [{ type: 'Begun', at, by, changed: [], reason: null }], versions: [], shown: null,
    publishedAt: null, amendedAt: null, announced: null, goesOutAt: null, pinnedUntil: null, withdrawn: null, at, revision: 1, unfinishedSince: null,
  };
}

/** A draft saves itself again and again: one person's work in one go is one fact. */
export function saved(manuscript: Manuscript, content: NewsContent, by: Doer, at: Instant): Manuscript {
  const changed = changedFields(manuscript.content, content);
  const { facts } = manuscript;
  const last = facts.at(-1);
  const goesOn = last?.type === 'Saved' && last.by.openid === by.openid;
  const fact: Fact = { type: 'Saved', at, by, changed: goesOn ? [...new Set([...last.changed, ...changed])] : changed, reason: null };
  return { ...manuscript, content, facts: [...(goesOn ? facts.slice(0, -1) : facts), fact], revision: manuscript.revision + 1, at };
}

/** The same person has saved the same words on the same revision already: an answer was lost. */
export function isSameWork(manuscript: Manuscript, seen: number, content: NewsContent, openid: string): boolean {
  const last = manuscript.facts.at(-1);
  return manuscript.revision === seen + 1 && last?.type === 'Saved' && last.by.openid === openid && changedFields(manuscript.content, content).length === 0;
}

/** The same step was taken already by the same person. */
export function isRepeated(manuscript: Manuscript, seen: number, types: readonly FactType[], openid: string, reason: string | null): boolean {
  const last = manuscript.facts.at(-1);
  return manuscript.revision === seen + 1 && last !== undefined && types.includes(last.type) && last.by.openid === openid && last.reason === reason;
}

export function submitted(manuscript: Manuscript, by: Doer, at: Instant): Manuscript {
  const { versions, revision } = manuscript;
  const version = { number: (versions.at(-1)?.number ?? 0) + 1, revision, at, who: by.name };
  return { ...next(manuscript, 'Submitted', by, at), state: 'review', versions: [...versions, version] };
}

export function approved(manuscript: Manuscript, by: Doer, at: Instant): Manuscript {
  return { ...next(manuscript, 'Approved', by, at), state: 'sign' };
}

export function sentBack(manuscript: Manuscript, reason: string, by: Doer, at: Instant): Manuscript {
  return { ...next(manuscript, 'SentBack', by, at, reason), state: 'draft', goesOutAt: null };
}

/** At its time; a time that has passed is now. */
export function signed(manuscript: Manuscript, by: Doer, at: Instant): Manuscript {
  const { scheduledAt } = manuscript.content;
  const goesOutAt = scheduledAt !== null && scheduledAt > at ? scheduledAt : at;
  const waiting: Manuscript = { ...next(manuscript, 'Signed', by, at), state: 'scheduled', goesOutAt };
  return isDue(waiting, at) ? { ...appeared(waiting), revision: waiting.revision } : waiting;
}

export function isDue({ state, goesOutAt }: Manuscript, now: Instant): boolean {
  return state === 'scheduled' && goesOutAt !== null && goesOutAt <= now;
}

/** By the clock: dated when it was to appear, however late the clock came. */
export function published(manuscript: Manuscript, by: Doer, at: Instant): Manuscript {
  return appeared(next(manuscript, 'Published', by, at));
}

function appeared(manuscript: Manuscript): Manuscript {
  const { goesOutAt, publishedAt, versions, announced, content: { audience, mustRead }, revision } = manuscript;
  const amends = isShown(manuscript);
  return {
    ...manuscript, state: 'published', shown: versions.at(-1)!.number, withdrawn: null, goesOutAt: null,
    publishedAt: amends ? publishedAt : goesOutAt, amendedAt: amends ? goesOutAt : null,
    announced: announced && asksTheSame(announced, manuscript.content) ? announced : { audience, mustRead, revision, at: goesOutAt! },
  };
}

export function withdrawn(manuscript: Manuscript, reason: string, by: Doer, at: Instant): Manuscript {
  return { ...next(manuscript, 'Withdrawn', by, at, reason), state: 'withdrawn', withdrawn: { at, reason }, announced: null, pinnedUntil: null, goesOutAt: null };
}

export function amended(manuscript: Manuscript, by: Doer, at: Instant): Manuscript {
  return { ...next(manuscript, 'Amended', by, at), state: 'draft' };
}

/** What never appeared. */
export function discarded(manuscript: Manuscript, by: Doer, at: Instant): Manuscript {
  return { ...next(manuscript, 'Discarded', by, at), state: 'discarded' };
}

/** An amendment gives way to what was there before. */
export function restored(manuscript: Manuscript, content: NewsContent, by: Doer, at: Instant): Manuscript {
  return { ...next(manuscript, 'Restored', by, at), content, state: manuscript.withdrawn ? 'withdrawn' : 'published' };
}

export function pinned(manuscript: Manuscript, until: Instant | null, by: Doer, at: Instant): Manuscript {
  return { ...next(manuscript, until === null ? 'Unpinned' : 'Pinned', by, at), pinnedUntil: until };
}

/** Who has a hand in what is to appear next: all that was done since the last time that something did. */
export function handsIn({ facts }: Manuscript, types: readonly FactType[]): Set<string> {
  const ends: FactType[] = ['Published', 'Amended', 'Restored'];
  const since = facts.map(({ type }) => ends.includes(type)).lastIndexOf(true);
  return new Set(facts.slice(Math.max(since, 0)).filter(({ type }) => types.includes(type)).map(({ by }) => by.openid));
}

function next(manuscript: Manuscript, type: FactType, by: Doer, at: Instant, reason: string | null = null): Manuscript {
  const facts = [...manuscript.facts, { type, at, by, changed: [], reason }];
  return { ...manuscript, facts, revision: manuscript.revision + 1, at, unfinishedSince: manuscript.unfinishedSince ?? at };
}
