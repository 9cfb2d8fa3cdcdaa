import type { Instant } from 'shared/contracts/answers';
import type { DifferenceKind, ImportState, RosterProblem } from 'shared/contracts/roster';
import { audited, type AuditEntry } from '../platform/audit';
import { collection, command, pageLimit, type Where } from '../platform/database';
import { endless } from '../platform/generation';
import type { RosterRow } from '../platform/generations';
import { beyond } from '../platform/paging';
import type { Difference } from './difference';
import type { StagedMember } from './entry';
import { foundNowhere, nothingFound, workingStates, type Acting, type Basis, type ImportRecord } from './import';

interface FilePiece {
  /** `${importId}_${piece}`, for which it is sealed too. */
  _id: string;
  importId: string;
  piece: number;
  sealed: string;
}

export interface Stage {
  /** `${importId}_${piece}` */
  _id: string;
  importId: string;
  piece: number;
  members: StagedMember[];
  differences: Difference[];
  /** What the differences were made with, null before. */
  basis: Basis | null;
  /** Since it has taken effect. */
  keptSince?: Instant;
}

interface ProblemList {
  _id: string;
  importId: string;
  piece: number;
  problems: RosterProblem[];
  keptSince?: Instant;
}

const imports = audited<ImportRecord>('rosterImports');
const files = collection<FilePiece>('rosterFiles');
const stages = collection<Stage>('rosterStages');
const problemLists = collection<ProblemList>('rosterProblems');
const roster = collection<RosterRow>('roster');

const partId = (importId: string, piece: number) => `${importId}_${piece}`;

// Imports

export const { handOver, relay } = imports;
export const importRecord = (id: string) => imports.one(id);

/** False when it is there already. */
export function addImport(record: ImportRecord, entry: AuditEntry): Promise<boolean> {
  return imports.add(record, entry);
}

const card = { associationName: true, fileName: true, state: true, startedBy: true, at: true };

export function importsOf(associationId: string, cursor: string | undefined, limit: number): Promise<ImportRecord[]> {
  return imports.page({ where: beyond({ associationPath: associationId }, 'at', 'desc', cursor), orderBy: [['at', 'desc'], ['_id', 'desc']], fields: card, limit });
}

export function waitingFor(openid: string, associationId: string): Promise<number> {
  return imports.count({ associationPath: associationId, state: 'confirming', 'startedBy.openid': command.neq(openid), 'committedBy.openid': command.neq(openid) });
}

/** Those that nobody has touched for a while: their page went away, or their call died. */
export async function stalled(before: Instant): Promise<string[]> {
  const where = { state: command.in(workingStates), touchedAt: command.lt(before) };
  return (await imports.page({ where, fields: { _id: true }, limit: pageLimit })).map(({ _id }) => _id);
}

/** Uploads that were never finished, and files refused long ago. */
export async function outdated(states: ImportState[], before: Instant): Promise<string[]> {
  return (await imports.page({ where: { state: command.in(states), touchedAt: command.lt(before) }, fields: { _id: true }, limit: pageLimit })).map(({ _id }) => _id);
}

async function moved(id: string, from: ImportState, to: ImportState, now: Instant, changes: Record<string, unknown> = {}, more: Where = {}): Promise<boolean> {
  return (await imports.changeSilently({ _id: id, state: from, ...more }, { ...changes, state: to, touchedAt: now })) === 1;
}

export const received = (id: string, now: Instant) => moved(id, 'receiving', 'reading', now);

/** One reader at a time; a reader older than that has died. */
export function claimReading(id: string, now: Instant, before: Instant): Promise<boolean> {
  const free = command.or([command.eq(null), command.lt(before)]);
  return moved(id, 'reading', 'reading', now, { readingSince: now }, { readingSince: free });
}

/** How the file is cut, before the first piece is left. */
export async function planned(id: string, pieces: number, places: ImportRecord['places']): Promise<void> {
  await imports.changeSilently({ _id: id, state: 'reading' }, { pieces, places: command.set(places) });
}

export const pauseReading = (id: string, now: Instant) => moved(id, 'reading', 'reading', now, { readingSince: null });

export function refused(id: string, problems: ImportRecord['problems'], members: number, now: Instant): Promise<boolean> {
  return moved(id, 'reading', 'refused', now, { problems: command.set(problems), members, readingSince: null });
}

export function staged(id: string, read: Pick<ImportRecord, 'problems' | 'members' | 'pieces' | 'places'>, now: Instant): Promise<boolean> {
  const { problems, places, members, pieces } = read;
  return moved(id, 'reading', 'comparing', now, { problems: command.set(problems), places: command.set(places), members, pieces, piece: 0, readingSince: null });
}

/** From the beginning, with the roster as it is now; whatever was said about the former comparison is void. */
export function compareAnew(id: string, from: ImportState, basis: Basis, now: Instant): Promise<boolean> {
  const empty = { differences: command.set(nothingFound), found: command.set(foundNowhere), membersOf: command.set({}), leaving: command.set({}) };
  return moved(id, from, 'comparing', now, { basis: command.set(basis), piece: 0, committedBy: null, confirmedBy: null, ...empty });
}

export interface PieceSums {
  counts: Record<DifferenceKind, number>;
  members: Record<string, number>;
  leaving: Record<string, number>;
}

/** Each piece counts once, whoever has compared it. */
export async function compared({ _id, basis }: ImportRecord, piece: number, { counts, members, leaving }: PieceSums, now: Instant): Promise<boolean> {
  const kinds = (Object.keys(counts) as DifferenceKind[]).filter((kind) => counts[kind] > 0);
  const changes = {
    piece: piece + 1,
    touchedAt: now,
    ...sums('differences', counts),
    ...sums('membersOf', members),
    ...sums('leaving', leaving),
    ...Object.fromEntries(kinds.map((kind) => [`found.${kind}`, command.push([piece])])),
  };
  return (await imports.changeSilently({ _id, state: 'comparing', piece, 'basis.generation': basis!.generation, 'basis.leases': basis!.leases }, changes)) === 1;
}

function sums(field: string, numbers: Record<string, number>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(numbers).filter(([, number]) => number > 0).map(([name, number]) => [`${field}.${name}`, command.inc(number)]));
}

export const ready = ({ _id, pieces }: ImportRecord, now: Instant) => moved(_id, 'comparing', 'ready', now, {}, { piece: pieces });

export async function advance(id: string, state: ImportState, piece: number, now: Instant): Promise<boolean> {
  return (await imports.changeSilently({ _id: id, state, piece }, { piece: piece + 1, touchedAt: now })) === 1;
}

export async function committed({ _id, basis }: ImportRecord, to: 'confirming' | 'applying', by: Acting, entry: AuditEntry): Promise<boolean> {
  const where = { _id, state: 'ready', 'basis.leases': basis!.leases };
  return (await imports.change(where, { state: to, committedBy: command.set(by), piece: 0, touchedAt: entry.at }, entry)) === 1;
}

export async function confirmed({ _id, basis }: ImportRecord, by: Acting, entry: AuditEntry): Promise<boolean> {
  const where = { _id, state: 'confirming', 'basis.leases': basis!.leases };
  return (await imports.change(where, { state: 'applying', confirmedBy: command.set(by), piece: 0, touchedAt: entry.at }, entry)) === 1;
}

export const applied = (id: string, now: Instant) => moved(id, 'applying', 'telling', now, { piece: 0 });
export const toldAfterAll = (id: string, now: Instant) => moved(id, 'abandoning', 'telling', now, { piece: 0 });
export const done = (id: string, now: Instant) => moved(id, 'telling', 'done', now);
export const abandoned = (id: string, now: Instant) => moved(id, 'abandoning', 'abandoned', now);

export async function abandon({ _id, state }: ImportRecord, entry: AuditEntry): Promise<boolean> {
  return (await imports.change({ _id, state }, { state: 'abandoning', piece: 0, touchedAt: entry.at }, entry)) === 1;
}

export const abandonSilently = (id: string, from: ImportState, now: Instant) => moved(id, from, 'abandoning', now, { piece: 0 });

// The file on its way

/** False when that piece is there already. */
export function addFilePiece(importId: string, piece: number, sealed: string): Promise<boolean> {
  return files.add({ _id: partId(importId, piece), importId, piece, sealed });
}

/** An upload of this very file that the same person has not brought to its end. */
export async function importLeft(openid: string, associationId: string, digest: string): Promise<ImportRecord | null> {
  return (await imports.page({ where: { digest, state: 'receiving', associationId, 'startedBy.openid': openid }, limit: 1 }))[0] ?? null;
}

export async function touch(id: string, now: Instant): Promise<void> {
  await imports.changeSilently({ _id: id, state: 'receiving' }, { touchedAt: now });
}

/** A file has fewer than a page of them. */
export async function piecesThere(importId: string): Promise<number[]> {
  const found = await files.page({ where: { importId }, orderBy: [['piece', 'asc']], fields: { piece: true }, limit: pageLimit });
  return found.map(({ piece }) => piece);
}

export const filePieces = (importId: string) => files.count({ importId });
export const filePiece = (importId: string, piece: number) => files.one(partId(importId, piece));

export async function forgetFile(importId: string): Promise<void> {
  await files.remove({ importId });
}

// What waits in pieces

export function addStage(importId: string, piece: number, members: StagedMember[]): Promise<boolean> {
  return stages.add({ _id: partId(importId, piece), importId, piece, members, differences: [], basis: null });
}

export async function stagedPieces(importId: string): Promise<Set<number>> {
  const found: number[] = [];
  for (let size = pageLimit; size === pageLimit; ) {
    const page = await stages.page({ where: { importId, piece: command.gt(found.at(-1) ?? -1) }, orderBy: [['piece', 'asc']], fields: { piece: true }, limit: pageLimit });
    found.push(...page.map(({ piece }) => piece));
    size = page.length;
  }
  return new Set(found);
}

export const stage = (importId: string, piece: number) => stages.one(partId(importId, piece));

export async function stagedDifferences(importId: string, piece: number): Promise<Difference[]> {
  return (await stages.one(partId(importId, piece), { differences: true }))?.differences ?? [];
}

/** Never over a newer comparison. */
export async function saveDifferences({ _id, basis }: Stage, differences: Difference[], made: Basis): Promise<void> {
  const older = basis === null ? { basis: null } : { 'basis.leases': command.lte(made.leases) };
  await stages.change({ _id, ...older }, { differences: command.set(differences), basis: command.set(made) });
}

export async function forgetStage(importId: string, piece: number): Promise<void> {
  await stages.remove({ _id: partId(importId, piece) });
}

/** The sealed numbers go as soon as the roster has them; who changed, and how, can be looked up for a while. */
export async function keepDifferences(importId: string, piece: number, keptSince: Instant): Promise<void> {
  await stages.change({ _id: partId(importId, piece) }, { members: [], keptSince });
}

export async function forgetLists(before: Instant): Promise<void> {
  await Promise.all([stages, problemLists].map((lists) => lists.remove({ keptSince: command.lt(before) })));
}

/** Those that a reader who died has left. */
export async function forgetStages(importId: string): Promise<void> {
  await stages.remove({ importId });
}

// Problems

export const problemsPerList = 500;

export async function saveProblems(importId: string, problems: RosterProblem[]): Promise<void> {
  for (let from = 0, piece = 0; from < problems.length; from += problemsPerList, piece++) {
    await problemLists.add({ _id: partId(importId, piece), importId, piece, problems: problems.slice(from, from + problemsPerList) });
  }
}

export async function problemsOf(importId: string): Promise<RosterProblem[]> {
  const lists = await problemLists.page({ where: { importId }, orderBy: [['piece', 'asc']], limit: pageLimit });
  return lists.flatMap(({ problems }) => problems);
}

export async function keepProblems(importId: string, keptSince: Instant): Promise<void> {
  await problemLists.change({ importId }, { keptSince });
}

export async function forgetProblems(importId: string): Promise<void> {
  await problemLists.remove({ importId });
}

// The roster

export function membersNow(associationId: string): Promise<number> {
  return roster.count({ associationPath: associationId, until: endless });
}

/** Rows of the scope whose hashes lie in the range: `until` is endless while nobody writes a generation. */
export async function rowsWithin(associationId: string, range: { from: string; until: string }): Promise<RosterRow[]> {
  const rows: RosterRow[] = [];
  for (let page: RosterRow[] | null = null; !page || page.length === pageLimit; ) {
    const past = rows.at(-1)?.certificateHash;
    const hash = (past === undefined ? command.gte(range.from) : command.gt(past)).and(command.lt(range.until));
    page = await roster.page({ where: { associationPath: associationId, until: endless, certificateHash: hash }, orderBy: [['certificateHash', 'asc']], limit: pageLimit });
    rows.push(...page);
  }
  return rows;
}

export async function rowsOfHashes(hashes: string[]): Promise<RosterRow[]> {
  return inPages(hashes, (some) => roster.page({ where: { certificateHash: command.in(some), until: endless }, limit: pageLimit }));
}

export async function rowsByIds(ids: string[]): Promise<RosterRow[]> {
  return inPages(ids, (some) => roster.page({ where: { _id: command.in(some) }, limit: pageLimit }));
}

export const addRows = (rows: RosterRow[]) => roster.addAll(rows);

/** They are there up to the generation and without it. */
export async function endRows(ids: string[], generation: number, endedAt: Instant): Promise<void> {
  await inPages(ids, async (some) => [await roster.change({ _id: command.in(some), until: endless }, { until: generation, endedAt })]);
}

export async function restoreRows(ids: string[], generation: number): Promise<void> {
  await inPages(ids, async (some) => [await roster.change({ _id: command.in(some), until: generation }, { until: endless, endedAt: command.remove() })]);
}

/** Versions that others have followed, as of a generation that everybody sees. */
export async function forgetFormer(current: number, before: Instant): Promise<void> {
  await roster.remove({ endedAt: command.lt(before), until: command.lte(current) });
}

export async function removeRows(ids: string[], generation: number): Promise<void> {
  await inPages(ids, async (some) => [await roster.remove({ _id: command.in(some), from: generation })]);
}

async function inPages<Found>(ids: string[], ask: (some: string[]) => Promise<Found[]>): Promise<Found[]> {
  const found: Found[] = [];
  for (let from = 0; from < ids.length; from += pageLimit) found.push(...(await ask(ids.slice(from, from + pageLimit))));
  return found;
}
