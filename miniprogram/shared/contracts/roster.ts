import type { Instant, Page } from './answers';
import type { Permission } from './events';

/**
 * How far an import has come. `receiving`: the file is on its way. `reading`, `comparing`: the function is at work.
 * `ready`: to be looked through. `confirming`: waits for a second person. `applying`: being written, not yet visible.
 * `telling`: visible; those who have left are told. `abandoning`: what was written is being taken away.
 */
export type ImportState =
  | 'receiving' | 'reading' | 'refused' | 'comparing' | 'ready' | 'confirming' | 'applying' | 'telling' | 'done' | 'abandoning' | 'abandoned';
export const importStateLabels: Record<ImportState, string> = {
  receiving: '正在上传',
  reading: '正在读取',
  refused: '有问题需修改',
  comparing: '正在比对',
  ready: '待确认生效',
  confirming: '待第二人确认',
  applying: '正在生效',
  telling: '已生效，正在通知',
  done: '已生效',
  abandoning: '正在放弃',
  abandoned: '已放弃',
};

/** The columns of the file, in the order of the template. */
export const rosterColumns = ['证书编号', '姓名', '手机号', '会员类型', '所在市', '事务所', '分支机构', '状态'] as const;
export type RosterColumn = (typeof rosterColumns)[number];

/** `error`: the file cannot be used before it is mended. `mended`: read as meant, and said so. `doubt`: read as it stands, though what is registered elsewhere speaks against it. */
export interface RosterProblem {
  /** As Excel counts, null for the file as a whole. */
  row: number | null;
  column: RosterColumn | null;
  kind: 'error' | 'mended' | 'doubt';
  message: string;
}

/** `elsewhere`: now a member of an association outside this one; nothing of the row is applied. */
export type DifferenceKind = 'new' | 'changed' | 'moved' | 'left' | 'elsewhere';
export const differenceKindLabels: Record<DifferenceKind, string> = {
  new: '新增',
  changed: '信息变更',
  moved: '转所转会',
  left: '转出注销',
  elsewhere: '现属其他协会',
};

export interface RosterDifference {
  name: string;
  maskedCertificateNumber: string;
  /** What changes, each as it was and as it will be; of a phone number only that it changes. */
  changes: { label: string; before: string | null; after: string | null }[];
}

/** An association that more than a twentieth of its members would leave. */
export interface Departure {
  associationName: string;
  leaving: number;
  members: number;
}

export interface RosterImport {
  id: string;
  associationId: string;
  associationName: string;
  fileName: string;
  state: ImportState;
  /** Who started it, and who confirmed it as the second person. */
  startedBy: string;
  confirmedBy: string | null;
  at: Instant;
  /** Members in the file; 0 until it has been read. */
  members: number;
  /** Of the present state; equal numbers when it is through. */
  progress: { done: number; of: number };
  /** How many there are, and the first of them. */
  problems: { errors: number; mended: number; doubts: number; first: RosterProblem[] };
  differences: Record<DifferenceKind, number>;
  departures: Departure[];
  /** Whether `continue` has something to do. */
  working: boolean;
  can: { commit: Permission; confirm: Permission; abandon: Permission };
}

export interface RosterImportCard {
  id: string;
  associationName: string;
  fileName: string;
  state: ImportState;
  startedBy: string;
  at: Instant;
}

/** A file for the phone, small enough to travel in an answer. */
export interface SmallFile {
  name: string;
  base64: string;
}

export interface RosterActions {
  template: { input: Record<string, never>; value: SmallFile };
  imports: { input: { cursor?: string; limit?: number }; value: Page<RosterImportCard> };
  import: { input: { importId: string }; value: RosterImport };
  /**
   * `key` is the page's own: asking twice is asking once. `pieces`: in how many the file comes. `digest`: its SHA-256.
   * The same file of the same person for the same association goes on where it was left: `received` says which pieces are there.
   */
  begin: { input: { key: string; associationId: string; fileName: string; pieces: number; digest: string }; value: RosterImport & { received: number[] } };
  /** One piece of the file, the first is 1; sending it twice is sending it once. */
  send: { input: { importId: string; piece: number; base64: string }; value: { received: true } };
  /** Works for a few seconds; called again until nothing is left to do. */
  continue: { input: { importId: string }; value: RosterImport };
  differences: { input: { importId: string; kind: DifferenceKind; cursor?: string }; value: { items: RosterDifference[]; next: string | null } };
  problemFile: { input: { importId: string }; value: SmallFile };
  commit: { input: { importId: string; reason: string }; value: RosterImport };
  confirm: { input: { importId: string }; value: RosterImport };
  abandon: { input: { importId: string }; value: RosterImport };
  /** Imports that wait for the caller as the second person. */
  todo: { input: Record<string, never>; value: { confirming: number } };
}
