import type { Day, Instant, Page } from './answers';
import type { OpenWork } from './contacts';
import type { Permission } from './events';
import type { AssociationName } from './members';
import type { OwnSection } from './own-data';

/** What is asked of somebody who files: the phone draws it as the cloud sends it. */
interface FieldBase {
  /** Letters only: the key of what is filled in. */
  name: string;
  label: string;
  hint: string;
  required: boolean;
}
interface FieldOption {
  id: string;
  label: string;
}
export type FormField =
  | (FieldBase & { type: 'line' | 'lines'; longest: number })
  | (FieldBase & { type: 'choice'; options: FieldOption[] })
  /** One or several of them. */
  | (FieldBase & { type: 'choices'; options: FieldOption[] })
  | (FieldBase & { type: 'day' })
  /** Whole, with its unit: 年, 人, 万元. */
  | (FieldBase & { type: 'number'; least: number; most: number; unit: string })
  /** Pictures and PDF; `most` of them. */
  | (FieldBase & { type: 'files'; most: number });

/** A text, a day, digits, a chosen option's id, or the ids of several options or of files. */
export type FormValues = Record<string, string | string[]>;

/** Working days from the day after receipt; `because` is the article, or says that it is the platform's own promise. */
export interface MatterClock {
  workdays: number;
  because: string;
}

/** A service that works by one declaration: form, who may file, route, steps, clock. */
export interface MatterKind {
  id: string;
  name: string;
  about: string;
  /** The articles that it rests on, as printed. */
  because: string;
  form: FormField[];
  clock: MatterClock | null;
  /** Whether an answer that helps others may be published, without a name. */
  publishes: boolean;
  /** In the own name, and for the firm that the caller acts for. */
  can: { file: Permission; fileForFirm: Permission };
}

export type MatterState = 'received' | 'assigned' | 'asked' | 'replied' | 'closed' | 'withdrawn';
export const matterStateLabels: Record<MatterState, string> = {
  received: '已收到',
  assigned: '办理中',
  asked: '待补充',
  replied: '已答复',
  closed: '已办结',
  withdrawn: '已撤回',
};

export interface MatterCard {
  id: string;
  kind: string;
  kindName: string;
  /** What it is about, as its first line says. */
  title: string;
  number: string | null;
  state: MatterState;
  at: Instant;
  associationName: string;
  /** The firm that it was filed for, null for one's own. */
  firmName: string | null;
  due: { on: Day; provisional: boolean } | null;
}

export interface MatterEvent {
  at: Instant;
  what: string;
  /** To the member the association, to staff the person. */
  who: string;
  text: string | null;
}

export interface MatterContent extends MatterCard {
  revision: number;
  because: string;
  /** What was filled in besides the title, in the order of the form. */
  entries: { label: string; value: string }[];
  files: ('picture' | 'document')[];
  timeline: MatterEvent[];
  /** What the association wants to know, while it waits for an answer. */
  question: string | null;
  reply: { text: string; at: Instant } | null;
  rating: { score: number; words: string | null } | null;
  clock: MatterClock | null;
}

export interface MatterDetail extends MatterContent {
  can: { answer: Permission; rate: Permission; withdraw: Permission };
}

export interface ManagedMatter extends MatterCard {
  filerName: string;
  officerName: string | null;
}

export interface ManagedMatterDetail extends MatterContent {
  filer: { name: string; firmName: string | null };
  officerName: string | null;
  /** Whether it is the reader's. */
  mine: boolean;
  /** Where it may be referred to. */
  levels: AssociationName[];
  /** What was proposed or published of it. */
  typical: ManagedTypical | null;
  can: { assign: Permission; ask: Permission; reply: Permission; refer: Permission; publish: Permission };
}

/** What staff choose from: what nobody has taken, what is being worked on, the caller's own, the ended, what was handed to another level. */
export const matterShelves = ['waiting', 'working', 'mine', 'done', 'referred'] as const;
export type MatterShelf = (typeof matterShelves)[number];
export const matterShelfLabels: Record<MatterShelf, string> = {
  waiting: '待受理',
  working: '办理中',
  mine: '我经办',
  done: '已办结',
  referred: '已转出',
};

/** An answer that helps others: never who asked. */
export interface TypicalAnswer {
  id: string;
  kindName: string;
  question: string;
  answer: string;
  associationName: string;
  publishedOn: Day;
}

export type TypicalState = 'proposed' | 'published' | 'refused' | 'withdrawn';
export const typicalStateLabels: Record<TypicalState, string> = {
  proposed: '待确认',
  published: '已公开',
  refused: '未同意',
  withdrawn: '已撤下',
};

export interface ManagedTypical {
  id: string;
  question: string;
  answer: string;
  kindName: string;
  state: TypicalState;
  revision: number;
  /** Who did what, the oldest first. */
  timeline: MatterEvent[];
  can: { confirm: Permission; refuse: Permission; withdraw: Permission };
}

/** Of the caller; zero where the caller has nothing to do with it. */
export interface MattersTodo {
  toAnswer: number;
  toRate: number;
  waiting: number;
  mine: number;
}

/** `revision` is the one that the page was shown; `key` is the page's own, made once per form. */
interface Step { matterId: string; revision: number }
interface Filing { kind: string; key: string; values: FormValues }
interface Paged { cursor?: string; limit?: number }

export interface MatterActions {
  kinds: { input: Record<string, never>; value: MatterKind[] };
  file: { input: Filing; value: { matterId: string } };
  fileForFirm: { input: Filing; value: { matterId: string } };
  mine: { input: Paged; value: Page<MatterCard> };
  firmMatters: { input: Paged; value: Page<MatterCard> };
  detail: { input: { matterId: string }; value: MatterDetail };
  attachment: { input: { matterId: string; number: number }; value: { address: string; type: 'picture' | 'document' } };
  answer: { input: Step & { text: string }; value: MatterDetail };
  rate: { input: Step & { score: number; words?: string }; value: MatterDetail };
  withdraw: { input: Step; value: MatterDetail };
  todo: { input: Record<string, never>; value: MattersTodo };
  own: { input: Record<string, never>; value: OwnSection[] };

  managed: { input: Paged & { shelf: MatterShelf }; value: Page<ManagedMatter> };
  managedDetail: { input: { matterId: string }; value: ManagedMatterDetail };
  managedAttachment: { input: { matterId: string; number: number }; value: { address: string; type: 'picture' | 'document' } };
  /** Who of the association may be given it. */
  colleagues: { input: Record<string, never>; value: { staffId: string; name: string }[] };
  /** Without a `staffId` the caller takes it. */
  assign: { input: Step & { staffId?: string }; value: ManagedMatterDetail };
  ask: { input: Step & { text: string }; value: ManagedMatterDetail };
  reply: { input: Step & { text: string }; value: ManagedMatterDetail };
  refer: { input: Step & { associationId: string; reason: string }; value: ManagedMatterDetail };

  openWork: { input: { staffId: string }; value: OpenWork[] };
  handOver: { input: { from: string; to: string; reason: string }; value: OpenWork[] };

  /** Of the typical answers, the nearest first; 20 at most. */
  search: { input: { words: string }; value: TypicalAnswer[] };
  typicals: { input: Paged; value: Page<TypicalAnswer> };
  managedTypicals: { input: Paged & { state: TypicalState }; value: Page<ManagedTypical> };
  /** Question and answer as everybody will read them; anew it replaces what was not published. */
  proposeTypical: { input: { matterId: string; question: string; answer: string }; value: ManagedTypical };
  confirmTypical: { input: { typicalId: string; revision: number }; value: ManagedTypical };
  refuseTypical: { input: { typicalId: string; revision: number; reason: string }; value: ManagedTypical };
  withdrawTypical: { input: { typicalId: string; revision: number; reason: string }; value: ManagedTypical };
}
