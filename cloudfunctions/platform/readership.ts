import type { Day } from 'shared/contracts/answers';
import { collection, command, pageLimit, type Where } from './database';
import { memberEntries, openidsOf } from './directory';
import { countEngaged, engagedAmong, engagedFirms, engagedSources } from './engaged';
import { inGeneration, pointer } from './generations';
import { groupMembers } from './groups';
import type { MemberEntry } from './identity';
import { placesOf, type ReachedFirm, type Readership, type Walk } from './reached';

/** Of whom an audience consists, page by page: for what is told to all of them, and for who has not read. */

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

const roster = collection<Row>('roster');

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
  const { kinds } = readership.audience;
  const members = kinds.includes('practising') || kinds.includes('non-practising') ? memberSources(readership) : [];
  const others = engagedSources(readership).map((source) => async (after: string | null) => {
    const page = await source(after);
    return { readers: await engagedAmong(readership, page.openids, today), after: page.after };
  });
  return [...members, ...others];
}

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

/** How many people it has. */
export async function countPeople(readership: Readership, today: Day): Promise<number> {
  const where = await fitting(readership, readership.audience.firmIds, null);
  return (where ? await roster.count(where) : 0) + (await countEngaged(readership, today));
}

/** Firms that people of the audience belong to, on the register or not, in the order of their ids. */
export async function firmsReached(readership: Readership, after: string, limit: number): Promise<ReachedFirm[]> {
  const found = await Promise.all([...engagedFirms(readership), firmsOfMembers(readership)].map((walk) => firmsAlong(walk, after, limit)));
  const firms = [...new Map(found.flat().map((firm) => [firm.firmId, firm])).values()];
  return firms.sort((one, other) => (one.firmId < other.firmId ? -1 : 1)).slice(0, limit);
}

async function firmsAlong(walk: Walk, after: string, limit: number): Promise<ReachedFirm[]> {
  const found = new Map<string, ReachedFirm>();
  for (let past: string | null = after; past !== null && found.size < limit; ) {
    const stretch: Awaited<ReturnType<Walk>> = await walk(past);
    for (const firm of stretch.firms) found.set(firm.firmId, firm);
    past = stretch.next;
  }
  return [...found.values()].slice(0, limit);
}

/** A stretch of the roster at a time: many firms lie in one. */
function firmsOfMembers(readership: Readership): Walk {
  return async (after) => {
    const rows = await rowsBeyond(readership, after);
    return { firms: rows.map(({ firmId, firmName }) => ({ firmId: firmId!, firmName: firmName ?? firmId! })), next: rows.length === pageLimit ? rows.at(-1)!.firmId : null };
  };
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

async function currentOnes(): Promise<Where> {
  return inGeneration((await pointer()).current);
}
