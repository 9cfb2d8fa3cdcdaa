import type { Instant } from 'shared/contracts/answers';
import type { Permission } from 'shared/contracts/events';
import type { TypicalState } from 'shared/contracts/matters';
import type { OwnAssociation } from '../platform/identity';
import { wordsOf } from '../platform/words';
import type { Doer } from './matter';

export interface TypicalFact {
  type: 'Proposed' | 'Confirmed' | 'Refused' | 'Withdrawn';
  at: Instant;
  by: Doer;
  text: string | null;
}

/** A question and its answer without anybody's name, and who let everybody read it. */
export interface TypicalRecord extends OwnAssociation {
  /** Derived from the matter: one for each, whatever becomes of it. */
  _id: string;
  matterId: string;
  kind: string;
  kindName: string;
  question: string;
  answer: string;
  /** By which it is searched. */
  words: string[];
  state: TypicalState;
  at: Instant;
  publishedAt: Instant | null;
  facts: TypicalFact[];
  revision: number;
}

type Draft = Pick<TypicalRecord, '_id' | 'matterId' | 'kind' | 'kindName' | 'question' | 'answer'> & OwnAssociation;

/** Anew after a refusal or a withdrawal: what was before stays in the facts. */
export function proposed(draft: Draft, before: TypicalRecord | null, by: Doer, at: Instant): TypicalRecord {
  const facts = [...(before?.facts ?? []), { type: 'Proposed' as const, at, by, text: null }];
  return { ...draft, words: wordsOf(`${draft.question}\n${draft.answer}`), state: 'proposed', at, publishedAt: null, facts, revision: (before?.revision ?? 0) + 1 };
}

export function confirmed(typical: TypicalRecord, by: Doer, at: Instant): TypicalRecord {
  return { ...next(typical, { type: 'Confirmed', at, by, text: null }), state: 'published', publishedAt: at };
}

export function refused(typical: TypicalRecord, reason: string, by: Doer, at: Instant): TypicalRecord {
  return { ...next(typical, { type: 'Refused', at, by, text: reason }), state: 'refused' };
}

export function withdrawn(typical: TypicalRecord, reason: string, by: Doer, at: Instant): TypicalRecord {
  return { ...next(typical, { type: 'Withdrawn', at, by, text: reason }), state: 'withdrawn', publishedAt: null };
}

export function mayPropose(before: TypicalRecord | null): Permission {
  if (before?.state === 'published') return no('典型答复已公开，需要修改请先撤下');
  return before?.state === 'proposed' ? no('已有一份典型答复等待确认') : { allowed: true };
}

/** A second pair of eyes: whoever wrote it does not let it out. */
export function mayConfirm({ state, facts }: TypicalRecord, openid: string): Permission {
  if (state !== 'proposed') return no('这份典型答复不在等待确认');
  const writer = facts.filter(({ type }) => type === 'Proposed').at(-1)?.by.openid;
  return writer === openid ? no('请由另一位同事确认') : { allowed: true };
}

export function mayRefuse({ state }: TypicalRecord): Permission {
  return state === 'proposed' ? { allowed: true } : no('这份典型答复不在等待确认');
}

export function mayWithdraw({ state }: TypicalRecord): Permission {
  return state === 'published' ? { allowed: true } : no('这份典型答复没有公开');
}

function next(typical: TypicalRecord, fact: TypicalFact): TypicalRecord {
  return { ...typical, facts: [...typical.facts, fact], revision: typical.revision + 1, at: fact.at };
}

function no(reason: string): Permission {
  return { allowed: false, reason };
}
