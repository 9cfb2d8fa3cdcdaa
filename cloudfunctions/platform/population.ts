import type { MemberKind } from 'shared/contracts/members';
import { collection, command, pageLimit, type Where } from './database';
import { inGeneration, pointer, type RosterRow } from './generations';
import type { Appointment, Employee, Mandate } from './identity';

/** Who there is at a place, for what asks everybody there: counts and lists that an index answers, never one of all members. */
const roster = collection<RosterRow>('roster');
const employees = collection<Employee & { _id: string; status: string }>('employees');
const appointments = collection<Appointment & { _id: string; status: string }>('appointments');
const mandates = collection<Mandate & { _id: string; status: string }>('mandates');

export interface Headcount {
  firmId: string | null;
  firmName: string | null;
  count: number;
}

const most = 1000;
const inForce = (current: number): Where => ({ ...inGeneration(current), standing: 'active' });

export async function rosterGeneration(): Promise<number> {
  return (await pointer()).current;
}

/** Members of that very association by firm, in a thousand firms at a time. */
export async function headcounts(associationId: string, kinds: MemberKind[], current: number): Promise<Headcount[]> {
  if (kinds.length === 0) return [];
  const found: Headcount[] = [];
  for (let size = most, past: string | null = null; size === most; ) {
    const where: Where = { associationId, kind: command.in(kinds), ...inForce(current), ...(past !== null && { firmId: command.gt(past) }) };
    const groups = await roster.groups<{ firmId: string | null; firmName: string | null }>(where, { firmId: '$firmId', firmName: '$firmName' }, most);
    found.push(...groups.map(({ _id, count }) => ({ ..._id, count })));
    [size, past] = [groups.length, groups.at(-1)?._id.firmId ?? null];
  }
  return found;
}

/** Of one firm in one association, or of those there who belong to none, in the order of their ids. */
export async function membersAt(associationId: string, firmId: string | null, kinds: MemberKind[], after: string, limit: number): Promise<RosterRow[]> {
  if (kinds.length === 0) return [];
  const where = { associationId, firmId, memberId: command.gt(after), kind: command.in(kinds), ...inForce(await rosterGeneration()) };
  return roster.page({ where, orderBy: [['memberId', 'asc']], limit });
}

export interface Passed {
  from: number;
  id: string;
}

export const changesAtOnce = pageLimit;

/** What became of whom after that, in the order in which it did: every change of a member writes a new row. */
export async function rosterChanges({ from, id }: Passed, current: number): Promise<RosterRow[]> {
  const later = command.or([{ from: command.gt(from) }, { _id: command.gt(id) }]);
  const where = command.and([{ from: command.gte(from).and(command.lte(current)) }, later]) as unknown as Where;
  return roster.page({ where, orderBy: [['from', 'asc'], ['_id', 'asc']], limit: changesAtOnce });
}

/** Every version of these members, a few each: where they were before. */
export async function versionsOf(memberIds: string[]): Promise<RosterRow[]> {
  return inPages((past) => roster.page({ where: { memberId: command.in(memberIds), ...(past && { _id: command.gt(past) }) }, orderBy: [['_id', 'asc']], limit: pageLimit }));
}

export function employeesAt(associationId: string): Promise<(Employee & { _id: string })[]> {
  return inPages((past) => employees.page({ where: { associationPath: associationId, associationId, status: 'active', ...(past && { _id: command.gt(past) }) }, orderBy: [['_id', 'asc']], limit: pageLimit }));
}

export function staffAt(associationId: string): Promise<(Appointment & { _id: string })[]> {
  return inPages((past) => appointments.page({ where: { associationPath: associationId, associationId, status: 'active', ...(past && { _id: command.gt(past) }) }, orderBy: [['_id', 'asc']], limit: pageLimit }));
}

/** OPENIDs by firm. */
export async function administratorsOf(firmIds: string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>(firmIds.map((id) => [id, []]));
  for (let from = 0; from < firmIds.length; from += pageLimit) {
    for (const { _id, firmId } of await administratorsAmong(firmIds.slice(from, from + pageLimit))) found.get(firmId)!.push(_id);
  }
  return found;
}

/** A firm may have several: a page of them is not all. */
function administratorsAmong(firmIds: string[]): Promise<(Mandate & { _id: string })[]> {
  return inPages((past) => mandates.page({ where: { firmId: command.in(firmIds), status: 'active', capacity: 'administrator', ...(past && { _id: command.gt(past) }) }, orderBy: [['_id', 'asc']], limit: pageLimit }));
}

async function inPages<Row extends { _id: string }>(read: (past: string) => Promise<Row[]>): Promise<Row[]> {
  const found: Row[] = [];
  for (let page: Row[] | null = null; !page || page.length === pageLimit; ) {
    page = await read(found.at(-1)?._id ?? '');
    found.push(...page);
  }
  return found;
}
