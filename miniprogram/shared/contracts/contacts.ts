import type { Instant, Page } from './answers';
import type { CommitteeCard, ExpertCard } from './committees';
import type { AssociationName } from './members';

/** What a contact person looks after (C 19, J 17). Of several that fit a member, the narrowest counts. */
export type CoverKind = 'firm' | 'city' | 'association' | 'group';
export const coverKindLabels: Record<CoverKind, string> = {
  firm: '单位会员',
  city: '地区',
  association: '全会',
  group: '会员自发组织',
};

/** Somebody of the association's staff, with the office's number. */
export interface Contact {
  name: string;
  association: AssociationName;
  officePhone: string | null;
  /** Why this one: 甲市, a firm's name. */
  covers: string;
  kind: CoverKind;
}

export interface Cover {
  id: string;
  kind: CoverKind;
  /** The city, the group's name, the firm's name, the association's name. */
  label: string;
  association: AssociationName;
  contact: { staffId: string; name: string } | null;
  revision: number;
}

export type LetterState = 'waiting' | 'answered';
export const letterStateLabels: Record<LetterState, string> = { waiting: '等待回复', answered: '已回复' };

export interface Letter {
  id: string;
  from: string;
  firmName: string | null;
  /** The contact person whom it waits for. */
  to: string;
  text: string;
  at: Instant;
  state: LetterState;
  answer: { text: string; by: string; at: Instant } | null;
}

/** What would be left behind. */
export interface OpenWork {
  kind: 'covers' | 'letters' | 'secretary' | 'drafts' | 'cases' | 'known-cases' | 'matters';
  label: string;
  count: number;
}

/** Of each kind only what the caller may read anyway. */
export interface FoundPeople {
  contacts: Contact[];
  committees: CommitteeCard[];
  experts: ExpertCard[];
}

export interface ContactActions {
  search: { input: { words: string }; value: FoundPeople };
  myContact: { input: Record<string, never>; value: { contact: Contact | null; groups: Contact[] } };
  write: { input: { key: string; text: string }; value: Letter };
  myLetters: { input: { cursor?: string; limit?: number }; value: Page<Letter> };

  covers: { input: { associationId: string }; value: Cover[] };
  /** `firmId` for a firm, else the label names it; nobody ends it. Without a `revision` it is a new one. */
  assign: {
    input: { associationId: string; kind: CoverKind; label: string; firmId?: string; staffId?: string; revision?: number; reason: string };
    value: Cover;
  };
  /** The caller's own card. */
  card: { input: Record<string, never>; value: { officePhone: string | null } };
  setCard: { input: { officePhone: string }; value: { officePhone: string } };
  letters: { input: { state: LetterState; cursor?: string; limit?: number }; value: Page<Letter> };
  answer: { input: { letterId: string; text: string }; value: Letter };
  openWork: { input: { staffId: string }; value: OpenWork[] };
  handOver: { input: { from: string; to: string; reason: string }; value: OpenWork[] };
}
