import type { Day, Instant } from 'shared/contracts/answers';
import type { Audience, AudienceKind } from 'shared/contracts/audience';
import { keysFor, reaches } from './audience';
import { encode } from './cursor';
import { collection, command, pageLimit, type Where } from './database';
import { identityOf, memberEntries, openidsOf } from './directory';
import { pointer } from './generations';
import { groupMembers } from './groups';
import type { Appointment, Employee, Identity, Mandate, MemberEntry } from './identity';
import { beyond } from './paging';

/** Whom an audience consists of, page by page: for what is told to all of them, and for who has not read. */
export interface Readership {
  audience: Extract<Audience, { reach: 'members' }>;
  /** Whose audience it is. */
  associationId: string;
}

/** Somebody who can be told. */
export interface Reader {
  openid: string;
  memberId: string | null;
}

/** A page of them; `next` leads on, null at the end of everybody. */
export interface Readers {
  readers: Reader[];
  next: Position | null;
}

/** Which of the sources, and the last one seen there. */
export interface Position {
  source: number;
  after: string | null;
}

type Source = (after: string | null) => Promise<{ readers: Reader[]; after: string | null }>;
type Row = MemberEntry & { _id: string; from: number; until: number };
type Engaged<Record> = Record & { _id: string; since: Instant };

const roster = collection<Row>('roster');
const employees = collection<Engaged<Employee>>('employees');
const appointments = collection<Engaged<Appointment>>('appointments');
const mandates = collection<Engaged<Mandate>>('mandates');

/** Nobody is named whom the audience does not reach that day; somebody may come twice. */
export async function readersFrom(readership: Readership, { source, after }: Position, today: Day): Promise<Readers> {
  const sources = sourcesOf(readership, today);
  const asked = sources[source];
  if (!asked) return { readers: [], next: null };
  const { readers, after: last } = await asked(after);
  if (last !== null) return { readers, next: { source, after: last } };
  return { readers, next: source + 1 < sources.length ? { source: source + 1, after: null } : null };
}

/** Members by place; everybody else is few, and judged by the rule itself. */
function sourcesOf(readership: Readership, today: Day): Source[] {
  const { audience, associationId } = readership;
  const has = (kind: AudienceKind) => audience.kinds.includes(kind);
  const members = has('practising') || has('non-practising') ? memberSources(readership) : [];
  const isReached = (identity: Partial<Identity>) => reaches(audience, { associationId }, keysFor({ ...nobody, ...identity }, [], today));
  return [
    ...members,
    ...(has('employee') ? [engaged(employees, associationId, async (employee) => isReached({ employee }))] : []),
    ...(has('staff') ? [engaged(appointments, associationId, async (staff) => isReached({ staff }))] : []),
    ...(has('firm') ? [engaged(mandates, associationId, async ({ _id }) => isReached({ mandate: (await identityOf(_id)).mandate }))] : []),
  ];
}

const nobody: Identity = { _id: '', member: null, employee: null, staff: null, mandate: null };

function memberSources(readership: Readership): Source[] {
  const { audience: { kinds, firmIds, groupIds } } = readership;
  const fits = ({ kind, standing }: MemberEntry) => standing === 'active' && kinds.includes(kind);
  const page = (rows: MemberEntry[]) => (rows.length < pageLimit ? null : rows.at(-1)!.memberId);
  const told = async (rows: MemberEntry[]) => ({ readers: await bound(rows.filter(fits)), after: page(rows) });
  return [
    ...placesOf(readership).flatMap((id) => [
      async (after: string | null) => told(await rowsWithin(id, null, after)),
      async (after: string | null) => inFirms(id, after, fits),
    ]),
    ...firmIds.map((firmId) => async (after: string | null) => told(await rowsOfFirm(firmId, after))),
    ...groupIds.map((groupId) => async (after: string | null) => {
      const seats = await groupMembers(groupId, after, pageLimit);
      const entries = await memberEntries(seats.map(({ memberId }) => memberId));
      const within = seats.flatMap(({ memberId, associationId }) => [entries.get(memberId) ?? []].flat().filter((entry) => fits(entry) && entry.associationPath.includes(associationId)));
      return { readers: await bound(within), after: seats.length < pageLimit ? null : seats.at(-1)!.memberId };
    }),
  ];
}

async function bound(entries: MemberEntry[]): Promise<Reader[]> {
  const openids = await openidsOf(entries.map(({ memberId }) => memberId));
  return entries.flatMap(({ memberId }) => (openids.has(memberId) ? [{ openid: openids.get(memberId)!, memberId }] : []));
}

/** Of an association, its members of a firm: by firm, then by member. */
async function inFirms(associationId: string, after: string | null, fits: (entry: MemberEntry) => boolean): Promise<{ readers: Reader[]; after: string | null }> {
  const [firmId = '', memberId = ''] = after?.split('\n') ?? [];
  const where = { ...(await currentOnes()), associationPath: associationId, firmId: command.gte(firmId) };
  const past = command.or([{ firmId: command.gt(firmId) }, { firmId, memberId: command.gt(memberId) }]);
  const rows = await roster.page({ where: command.and([where, past]) as unknown as Where, orderBy: [['firmId', 'asc'], ['memberId', 'asc']], limit: pageLimit });
  const last = rows.at(-1);
  return { readers: await bound(rows.filter(fits)), after: last && rows.length === pageLimit ? `${last.firmId}\n${last.memberId}` : null };
}

async function rowsWithin(associationId: string, firmId: string | null, after: string | null): Promise<MemberEntry[]> {
  const where = { ...(await currentOnes()), associationPath: associationId, firmId, memberId: command.gt(after ?? '') };
  return roster.page({ where, orderBy: [['memberId', 'asc']], limit: pageLimit });
}

async function rowsOfFirm(firmId: string, after: string | null): Promise<MemberEntry[]> {
  return roster.page({ where: { ...(await currentOnes()), firmId, memberId: command.gt(after ?? '') }, orderBy: [['memberId', 'asc']], limit: pageLimit });
}

/** The audience's members of a firm (or of none), a stretch at a time; `next` is the last one looked at. */
export async function membersOfFirm(readership: Readership, firmId: string | null, after: string | null): Promise<{ members: MemberEntry[]; next: string | null }> {
  const where = await fitting(readership, [firmId], { firmId, memberId: command.gt(after ?? '') });
  if (!where) return { members: [], next: null };
  const rows = await roster.page({ where, orderBy: [['memberId', 'asc']], limit: pageLimit });
  return { members: rows, next: rows.length < pageLimit ? null : rows.at(-1)!.memberId };
}

/** How many members it has. */
export async function countMembers(readership: Readership): Promise<number> {
  const where = await fitting(readership, readership.audience.firmIds, null);
  return where ? roster.count(where) : 0;
}

export interface ReachedFirm {
  firmId: string;
  firmName: string;
}

/** Firms that members of the audience belong to, on the register or not, in the order of their ids. A stretch of the roster at a time: many firms lie in one. */
export async function firmsReached(readership: Readership, after: string, limit: number): Promise<ReachedFirm[]> {
  const found = new Map<string, string>();
  for (let [past, more] = [after, true]; more && found.size < limit; past = [...found.keys()].at(-1) ?? past) {
    const rows = await rowsBeyond(readership, past);
    for (const { firmId, firmName } of rows) if (firmId !== null) found.set(firmId, firmName ?? firmId);
    more = rows.length === pageLimit;
  }
  return [...found].slice(0, limit).map(([firmId, firmName]) => ({ firmId, firmName }));
}

async function rowsBeyond(readership: Readership, firmId: string): Promise<Row[]> {
  const where = await fitting(readership, readership.audience.firmIds.filter((id) => id > firmId), { firmId: command.gt(firmId) });
  return where ? roster.page({ where, orderBy: [['firmId', 'asc'], ['memberId', 'asc']], fields: { firmId: true, firmName: true }, limit: pageLimit }) : [];
}

/** How many of each of these firms (or of none) the audience has. */
export async function countByFirm(readership: Readership, firmIds: (string | null)[]): Promise<Map<string | null, number>> {
  const parts = Array.from({ length: Math.ceil(firmIds.length / fewFirms) }, (_, index) => firmIds.slice(index * fewFirms, (index + 1) * fewFirms));
  const groups = await Promise.all(parts.map((part) => countPart(readership, part)));
  return new Map(groups.flat().map(({ _id, count }) => [_id, count]));
}

/** So few that their people are plainly fewer than an association's: the database then goes by firm. */
const fewFirms = 8;

async function countPart(readership: Readership, firmIds: (string | null)[]) {
  const where = await fitting(readership, firmIds, { firmId: command.in(firmIds) });
  return where ? roster.groups<string | null>(where, '$firmId', pageLimit) : [];
}

/** Members of those firms (`among`, or all) whom the audience reaches by association, by firm or by group; null when it names none. */
async function fitting({ audience, associationId }: Readership, firmIds: (string | null)[], among: Where | null): Promise<Where | null> {
  const base = { ...(await currentOnes()), kind: command.in(audience.kinds), standing: 'active' };
  const places = placesOf({ audience, associationId });
  const named = firmIds.filter((id) => id !== null && audience.firmIds.includes(id));
  const groups = await Promise.all(audience.groupIds.map(inGroup));
  const ways = [
    ...(places.length > 0 ? [{ ...among, associationPath: command.in(places) }] : []),
    ...(named.length > 0 ? [{ ...among, firmId: command.in(named) }] : []),
    ...groups.flat().map((group) => (among ? (command.and([among, group]) as unknown as Where) : group)),
  ];
  if (ways.length === 0) return null;
  return command.and([base, ways.length === 1 ? ways[0] : command.or(ways)]) as unknown as Where;
}

/** Of a group of an association whoever still belongs to it; nothing where nobody is in it. */
async function inGroup(groupId: string): Promise<Where[]> {
  const seats = await groupMembers(groupId, null, pageLimit);
  for (let more = seats.length === pageLimit; more; ) {
    const next = await groupMembers(groupId, seats.at(-1)!.memberId, pageLimit);
    seats.push(...next);
    more = next.length === pageLimit;
  }
  return seats[0] ? [{ memberId: command.in(seats.map(({ memberId }) => memberId)), associationPath: seats[0].associationId }] : [];
}

/** The associations that it is for: its own where it names no place at all. */
function placesOf({ audience: { associationIds, firmIds, groupIds }, associationId }: Readership): string[] {
  return associationIds.length + firmIds.length + groupIds.length === 0 ? [associationId] : [...new Set(associationIds)];
}

async function currentOnes(): Promise<Where> {
  const { current } = await pointer();
  return { from: command.lte(current), until: command.gt(current) };
}

function engaged<Record extends { _id: string; since: Instant }>(records: ReturnType<typeof collection<Record>>, associationId: string, isReached: (record: Record) => Promise<boolean>): Source {
  return async (after) => {
    const where = beyond({ associationPath: associationId, status: 'active' }, 'since', 'desc', after ?? undefined);
    const found = await records.page({ where, orderBy: [['since', 'desc'], ['_id', 'desc']], limit: pageLimit });
    const reached: Reader[] = [];
    for (const record of found) if (await isReached(record)) reached.push({ openid: record._id, memberId: null });
    const last = found.at(-1);
    return { readers: reached, after: last && found.length === pageLimit ? encode({ at: last.since, id: last._id }) : null };
  };
}
