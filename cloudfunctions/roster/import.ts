import type { Instant } from 'shared/contracts/answers';
import type { Departure, DifferenceKind, ImportState, RosterProblem } from 'shared/contracts/roster';
import type { Compared } from './difference';
import type { Places } from './entry';

export interface Acting {
  openid: string;
  name: string;
}

/** What a comparison is worth: the generation that it was made with, and that nobody has written since. */
export interface Basis {
  generation: number;
  leases: number;
}

export interface ImportRecord {
  _id: string;
  associationId: string;
  associationName: string;
  associationPath: string[];
  fileName: string;
  /** SHA-256 of the file, in hexadecimal. */
  digest: string;
  /** In how many pieces the file comes. */
  filePieces: number;
  state: ImportState;
  startedBy: Acting;
  /** Who said that it shall take effect, and the second person where one is needed. */
  committedBy: Acting | null;
  confirmedBy: Acting | null;
  at: Instant;
  /** When something was last done about it, by anybody. */
  touchedAt: Instant;
  /** Whoever reads the file does it alone; null when nobody does. */
  readingSince: Instant | null;
  members: number;
  /** Pieces of the present state, and how many are done. */
  pieces: number;
  piece: number;
  basis: Basis | null;
  places: Places;
  problems: { errors: number; mended: number; doubts: number; first: RosterProblem[] };
  differences: Record<DifferenceKind, number>;
  /** In which pieces differences of each kind are found. */
  found: Record<DifferenceKind, number[]>;
  /** By association: active members before, and how many of them would leave it. */
  membersOf: Record<string, number>;
  leaving: Record<string, number>;
}

const working: ImportState[] = ['reading', 'comparing', 'applying', 'telling', 'abandoning'];

/** Whether the function has something to do, with or without a page that asks. */
export function isWorking(state: ImportState): boolean {
  return working.includes(state);
}

export const workingStates = working;

/** It has taken effect, or is on the way to be forgotten: nobody can take it back. */
const closed: ImportState[] = ['telling', 'done', 'abandoning', 'abandoned'];

export function isClosed(state: ImportState): boolean {
  return closed.includes(state);
}

export const nothingFound = { new: 0, changed: 0, moved: 0, left: 0, elsewhere: 0 };
export const foundNowhere = { new: [], changed: [], moved: [], left: [], elsewhere: [] };

export function begun(id: string, about: Pick<ImportRecord, 'associationId' | 'associationName' | 'associationPath' | 'fileName' | 'digest' | 'filePieces' | 'startedBy'>, now: Instant): ImportRecord {
  return {
    _id: id,
    ...about,
    state: 'receiving',
    committedBy: null,
    confirmedBy: null,
    at: now,
    touchedAt: now,
    readingSince: null,
    members: 0,
    pieces: 0,
    piece: 0,
    basis: null,
    places: {},
    problems: { errors: 0, mended: 0, doubts: 0, first: [] },
    differences: nothingFound,
    found: foundNowhere,
    membersOf: {},
    leaving: {},
  };
}

export function isOn(basis: Basis | null, current: Basis): boolean {
  return basis !== null && basis.generation === current.generation && basis.leases === current.leases;
}

/** Nothing of these is applied. */
export function isApplied(kind: DifferenceKind): boolean {
  return kind !== 'elsewhere';
}

export function appliedCount({ differences }: Pick<ImportRecord, 'differences'>): number {
  return differences.new + differences.changed + differences.moved + differences.left;
}

export function countsOf({ differences }: Compared): Record<DifferenceKind, number> {
  const counts = { ...nothingFound };
  for (const { kind } of differences) counts[kind] += 1;
  return counts;
}

/** More than a twentieth of an association's members would leave it. */
const tolerated = 20;

export function departures({ membersOf, leaving, places, associationId, associationName }: ImportRecord): Departure[] {
  const nameOf = (id: string) => places[id]?.associationName ?? (id === associationId ? associationName : id);
  const many = Object.entries(leaving).filter(([id, count]) => count * tolerated > membersOf[id]!);
  return many.map(([id, count]) => ({ associationName: nameOf(id), leaving: count, members: membersOf[id]! }));
}
