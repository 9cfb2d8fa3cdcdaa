import type { Day, Instant } from 'shared/contracts/answers';
import type { AudienceKind } from 'shared/contracts/audience';
import { keysFor, reaches } from './audience';
import { encode } from './cursor';
import { collection, command, pageLimit, type Where } from './database';
import { identitiesOf } from './directory';
import { firmsById, firmsWithin, type PlacedFirm } from './firms';
import { statusOf, type Appointment, type Employee, type Identity, type Mandate } from './identity';
import { beyond } from './paging';
import { placesOf, type Readership, type Walk } from './reached';

/** Reached otherwise than as a member: who works for a firm, acts for one, or is staff. */
export interface Engaged {
  openid: string;
  /** Of a member whom the audience does not mean as one. */
  memberId: string | null;
  name: string;
  kind: Extract<AudienceKind, 'employee' | 'firm' | 'staff'>;
  firmId: string | null;
}

type Lasting<Record> = Record & { _id: string; status: 'active' | 'ended'; since: Instant };
type Source = (after: string | null) => Promise<{ openids: string[]; after: string | null }>;

const employees = collection<Lasting<Employee>>('employees');
const appointments = collection<Lasting<Appointment>>('appointments');
const mandates = collection<Lasting<Mandate>>('mandates');
const nobody: Identity = { _id: '', member: null, groupIds: [], employee: null, staff: null, mandate: null };

/** Who may be reached, page by page; the rule itself is asked about each of them. */
export function engagedSources({ audience: { kinds, firmIds }, associationId }: Readership): Source[] {
  const has = (kind: AudienceKind) => kinds.includes(kind);
  const named = firmIds.length > 0;
  return [
    ...(has('employee') ? [within(employees, associationId), ...(named ? [ofFirms(employees, firmIds)] : [])] : []),
    ...(has('staff') ? [within(appointments, associationId)] : []),
    ...(has('firm') ? [ofFirmsWithin(associationId), ...(named ? [ofFirms(mandates, firmIds)] : [])] : []),
  ];
}

/** At these firms; with null among them, staff, who belong to none. */
export async function engagedAt(readership: Readership, firmIds: (string | null)[], today: Day): Promise<Engaged[]> {
  const { kinds } = readership.audience;
  const firms = firmIds.flatMap((id) => id ?? []);
  const sources = [
    ...(kinds.includes('employee') ? [ofFirms(employees, firms)] : []),
    ...(kinds.includes('firm') ? [ofFirms(mandates, firms)] : []),
    ...(kinds.includes('staff') && firmIds.includes(null) ? [within(appointments, readership.associationId)] : []),
  ];
  const people = await engagedAmong(readership, await everybodyOf(sources), today);
  return people.filter(({ firmId }) => firmIds.includes(firmId));
}

export async function countEngaged(readership: Readership, today: Day): Promise<number> {
  return (await engagedAmong(readership, await everybodyOf(engagedSources(readership)), today)).length;
}

/** The firms that they work or act for. */
export function engagedFirms(readership: Readership): Walk[] {
  const { kinds, firmIds } = readership.audience;
  const places = placesOf(readership);
  const named = (after: string) => firmIds.filter((id) => id > after);
  return [
    ...(kinds.includes('employee') && places.length > 0 ? [employersAmong(() => ({ associationPath: command.in(places) }))] : []),
    ...(kinds.includes('employee') && firmIds.length > 0 ? [employersAmong((after) => ({ firmId: command.in(named(after)) }))] : []),
    ...(kinds.includes('firm') && places.length > 0 ? [entrustingAmong((after) => firmsWithin(places, after, pageLimit))] : []),
    ...(kinds.includes('firm') && firmIds.length > 0 ? [entrustingAmong((after) => firmsById(named(after)))] : []),
  ];
}

function employersAmong(among: (after: string) => Where): Walk {
  return async (after) => {
    const where = command.and([{ status: 'active', firmId: command.gt(after) }, among(after)]) as unknown as Where;
    const rows = await employees.page({ where, orderBy: [['firmId', 'asc'], ['_id', 'asc']], fields: { firmId: true, firmName: true }, limit: pageLimit });
    return { firms: rows.map(({ firmId, firmName }) => ({ firmId, firmName })), next: rows.length === pageLimit ? rows.at(-1)!.firmId : null };
  };
}

/** Of the register, those for which somebody acts. */
function entrustingAmong(read: (after: string) => Promise<PlacedFirm[]>): Walk {
  return async (after) => {
    const firms = await read(after);
    const groups = firms.length === 0 ? [] : await mandates.groups<string>({ firmId: command.in(firms.map(({ _id }) => _id)), status: 'active' }, '$firmId', pageLimit);
    const entrusting = new Set(groups.map(({ _id }) => _id));
    return { firms: firms.filter(({ _id }) => entrusting.has(_id)).map(({ _id, name }) => ({ firmId: _id, firmName: name })), next: firms.length === pageLimit ? firms.at(-1)!._id : null };
  };
}

/** Each once, as what they are reached as first; who is reached as a member is none of them. */
export async function engagedAmong(readership: Readership, openids: string[], today: Day): Promise<Engaged[]> {
  const found: Engaged[] = [];
  for (let from = 0; from < openids.length; from += pageLimit) {
    for (const identity of await identitiesOf(openids.slice(from, from + pageLimit))) {
      const seat = seatOf(readership, identity, today);
      if (seat) found.push({ openid: identity._id, memberId: identity.member?.memberId ?? null, ...seat });
    }
  }
  return found;
}

function seatOf({ audience, associationId }: Readership, { member, groupIds, employee, mandate, staff }: Identity, today: Day): Pick<Engaged, 'name' | 'kind' | 'firmId'> | null {
  const isReached = (as: Partial<Identity>) => reaches(audience, { associationId }, keysFor({ ...nobody, ...as }, today));
  const active = member && statusOf({ ...nobody, member }) === 'active' ? member : null;
  if (active && isReached({ member: active, groupIds })) return null;
  if (employee && isReached({ employee })) return { name: employee.name, kind: 'employee', firmId: employee.firmId };
  if (mandate && isReached({ mandate })) return { name: mandate.name, kind: 'firm', firmId: mandate.firmId };
  return staff && isReached({ staff }) ? { name: staff.name, kind: 'staff', firmId: null } : null;
}

async function everybodyOf(sources: Source[]): Promise<string[]> {
  const found = new Set<string>();
  for (const source of sources) {
    for (let after: string | null = null, more = true; more; more = after !== null) {
      const page = await source(after);
      page.openids.forEach((openid) => found.add(openid));
      after = page.after;
    }
  }
  return [...found];
}

function within<Record extends Lasting<object>>(records: ReturnType<typeof collection<Record>>, associationId: string): Source {
  return async (after) => {
    const where = beyond({ associationPath: associationId, status: 'active' }, 'since', 'desc', after ?? undefined);
    const found = await records.page({ where, orderBy: [['since', 'desc'], ['_id', 'desc']], fields: { since: true }, limit: pageLimit });
    const last = found.at(-1);
    return { openids: found.map(({ _id }) => _id), after: last && found.length === pageLimit ? encode({ at: last.since, id: last._id }) : null };
  };
}

function ofFirms<Record extends Lasting<{ firmId: string }>>(records: ReturnType<typeof collection<Record>>, firmIds: string[]): Source {
  return async (after) => {
    const where = { firmId: command.in(firmIds), status: 'active', _id: command.gt(after ?? '') };
    const found = firmIds.length === 0 ? [] : await records.page({ where, orderBy: [['_id', 'asc']], fields: { firmId: true }, limit: pageLimit });
    return { openids: found.map(({ _id }) => _id), after: found.length === pageLimit ? found.at(-1)!._id : null };
  };
}

/** Where a firm belongs today, not where it did when somebody was entrusted. */
function ofFirmsWithin(associationId: string): Source {
  return async (after) => {
    const firms = await firmsWithin([associationId], after ?? '', pageLimit);
    const openids = await everybodyOf([ofFirms(mandates, firms.map(({ _id }) => _id))]);
    return { openids, after: firms.length === pageLimit ? firms.at(-1)!._id : null };
  };
}
