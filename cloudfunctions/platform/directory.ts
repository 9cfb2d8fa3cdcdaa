import { collection, command, pageLimit } from './database';
import { currentOf, type Versioned } from './generation';
import { firmsById, type PlacedFirm } from './firms';
import { membershipsAmong, type Membership } from './groups';
import { beginGenerations, inGeneration, type Pointer } from './generations';
import type { StaffRole } from 'shared/contracts/roles';
import { actsStill } from './identity';
import type { Appointment, Attendee, Employee, Identity, Mandate, MemberEntry } from './identity';

/** Who is who: the one file outside their capabilities that reads bindings, roster, appointments, mandates and employees. */
interface Binding {
  _id: string;
  memberId: string;
}

type Row = MemberEntry & Versioned;
/** Whom the roster knows the person as, or last knew them before they unbound. */
type Entrusted = Mandate & { memberId: string | null };
type Lasting<Record> = Record & { status: 'active' | 'ended' };

interface Found extends Pointer {
  bindings: Binding[];
  rows: Row[];
  memberships: Membership[];
  appointments: Lasting<Appointment>[];
  mandates: Lasting<Entrusted>[];
  /** Of the roster, whom a mandate was given to. */
  trusted: Row[];
  employees: Lasting<Employee>[];
  /** What they are called and where they belong today; what was written down with a mandate is of the day on which it was given. */
  firms: PlacedFirm[];
  employers: PlacedFirm[];
}

const generations = collection<Pointer>('generations');
const appointments = collection<Lasting<Colleague>>('appointments');
const mandates = collection<Lasting<Entrusted> & { _id: string }>('mandates');
const employees = collection<Lasting<Employee> & { _id: string }>('employees');
const bindings = collection<Binding>('bindings');
const roster = collection<Row & { _id: string }>('roster');
const pointerId = 'roster';

const byOpenid = (from: string) => ({ from, localField: 'openid', foreignField: '_id', as: from });
const rowsOf = (localField: string, as = 'rows') => ({ from: 'roster', localField, foreignField: 'memberId', as });
const firmOf = (localField: string, as: string) => ({ from: 'firms', localField, foreignField: '_id', as });
const joins = [
  byOpenid('bindings'),
  rowsOf('bindings.memberId'),
  { from: 'groupMembers', localField: 'bindings.memberId', foreignField: 'memberId', as: 'memberships' },
  byOpenid('appointments'),
  byOpenid('mandates'),
  rowsOf('mandates.memberId', 'trusted'),
  byOpenid('employees'),
  firmOf('mandates.firmId', 'firms'),
  firmOf('employees.firmId', 'employers'),
];

/** One request, and nothing in it is a copy: when the roster's pointer moves, everybody's rights have moved. */
export async function identityOf(openid: string): Promise<Identity> {
  const found = await generations.joined<Found>(pointerId, { openid }, joins);
  if (found) return identity(openid, found);
  await beginGenerations();
  return identityOf(openid);
}

/** Of a page of people at once, for what is told to many. */
export async function identitiesOf(openids: string[]): Promise<Identity[]> {
  if (openids.length === 0) return [];
  const own = { where: { _id: command.in(openids) }, limit: pageLimit };
  const [bound, appointed, entrusted, engaged] = await Promise.all([bindings.page(own), appointments.page(own), mandates.page(own), employees.page(own)]);
  const firmIds = [...new Set([...entrusted, ...engaged].map(({ firmId }) => firmId))];
  const memberIds = bound.map(({ memberId }) => memberId);
  const trustedIds = entrusted.flatMap(({ memberId }) => memberId ?? []);
  const [entries, trusted, memberships, named] = await Promise.all([memberEntries(memberIds), memberEntries(trustedIds), membershipsAmong(memberIds), firmsAmong(firmIds)]);
  return openids.map((openid) => {
    const memberId = bound.find(({ _id }) => _id === openid)?.memberId;
    const by = ({ _id }: { _id: string }) => _id === openid;
    return identityFrom(openid, (memberId && entries.get(memberId)) || null, { memberships: memberships.filter((each) => each.memberId === memberId), appointments: appointed.filter(by), mandates: entrusted.filter(by), trusted: trustedAs(entrusted.find(by), trusted), employees: engaged.filter(by), firms: named, employers: named });
  });
}

function trustedAs(mandate: Entrusted | undefined, entries: Map<string, MemberEntry>): MemberEntry | null {
  return (mandate?.memberId && entries.get(mandate.memberId)) || null;
}

async function firmsAmong(ids: string[]): Promise<PlacedFirm[]> {
  const found: PlacedFirm[] = [];
  for (let from = 0; from < ids.length; from += pageLimit) found.push(...(await firmsById(ids.slice(from, from + pageLimit))));
  return found;
}

function identity(openid: string, { current, rows, trusted, ...engagements }: Found): Identity {
  return identityFrom(openid, currentOf(rows, current), { ...engagements, trusted: currentOf(trusted, current) });
}

type Engagements = Pick<Found, 'memberships' | 'appointments' | 'mandates' | 'employees' | 'firms' | 'employers'> & { trusted: MemberEntry | null };

function identityFrom(openid: string, member: MemberEntry | null, { memberships, appointments, mandates, trusted, employees, firms, employers }: Engagements): Identity {
  const mandate = asOfToday(active(mandates), firms);
  return {
    _id: openid,
    member,
    groupIds: member ? groupsOf(member, memberships) : [],
    staff: active(appointments),
    mandate: mandate && actsStill(mandate, member ?? trusted) ? mandate : null,
    employee: renamed(active(employees), employers),
  };
}

/** For what the system does on a member's behalf; null when the roster does not know the member. */
export async function memberOf(memberId: string): Promise<Attendee | null> {
  const entry = await memberEntry(memberId);
  return entry && { memberId, memberName: entry.name, firmName: entry.firmName };
}

/** As the current roster has the member. */
export async function memberEntry(memberId: string): Promise<MemberEntry | null> {
  const found = await generations.joined<Pointer & { rows: Row[] }>(pointerId, { memberId }, [rowsOf('memberId')]);
  return found && currentOf(found.rows, found.current);
}

/** Of many members at once, as the current roster has them. */
export async function memberEntries(memberIds: string[]): Promise<Map<string, MemberEntry>> {
  if (memberIds.length === 0) return new Map();
  const current = (await generations.one(pointerId))?.current ?? 0;
  const rows = await roster.page({ where: { memberId: command.in(memberIds), ...inGeneration(current) }, limit: pageLimit });
  return new Map(rows.map((row) => [row.memberId, row]));
}

/** With what a claim to be that member is proven by. */
export interface ProvableEntry extends MemberEntry {
  phoneHash: string;
}

export async function memberByCertificate(certificateHash: string): Promise<ProvableEntry | null> {
  const join = { from: 'roster', localField: 'certificateHash', foreignField: 'certificateHash', as: 'rows' };
  const found = await generations.joined<Pointer & { rows: (Row & ProvableEntry)[] }>(pointerId, { certificateHash }, [join]);
  return found && currentOf(found.rows, found.current);
}

/** The OPENID that the member is bound to now; null when there is none. */
export async function openidOf(memberId: string): Promise<string | null> {
  return (await bindings.page({ where: { memberId }, limit: 1 }))[0]?._id ?? null;
}

/** Before a binding ends: what firms have entrusted to the person is judged by the roster as before. */
export async function rememberMember(openid: string, memberId: string): Promise<void> {
  await mandates.change({ _id: openid }, { memberId });
}

/** Of many WeChat identities, the members that they are bound to. */
export async function memberIdsOf(openids: string[]): Promise<Map<string, string>> {
  const found = openids.length === 0 ? [] : await bindings.page({ where: { _id: command.in(openids) }, limit: pageLimit });
  return new Map(found.map(({ _id, memberId }) => [_id, memberId]));
}

/** Somebody of the staff, in office or not any more, by what the phone knows them as. */
export interface Colleague extends Appointment {
  /** The OPENID. */
  _id: string;
  staffId: string;
}

export async function colleague(staffId: string): Promise<Colleague | null> {
  return (await appointments.page({ where: { staffId }, limit: 1 }))[0] ?? null;
}

/** Of many members at once, for what is to be told to all of them. */
export async function openidsOf(memberIds: string[]): Promise<Map<string, string>> {
  const found = memberIds.length === 0 ? [] : await bindings.page({ where: { memberId: command.in(memberIds) }, limit: pageLimit });
  return new Map(found.map(({ _id, memberId }) => [memberId, _id]));
}

/** The members of a firm as the current roster has them, in the order of their ids; `after` is the last one seen. A short answer is the end. */
export async function peopleOfFirm(firmId: string, after: string | undefined, limit: number): Promise<MemberEntry[]> {
  const current = (await generations.one(pointerId))?.current ?? 0;
  const where = { firmId, standing: 'active', ...inGeneration(current), ...(after !== undefined && { memberId: command.gt(after) }) };
  return roster.page({ where, orderBy: [['memberId', 'asc']], limit });
}

/** Of these members, those who belong to the firm now. */
export async function firmPeopleAmong(firmId: string, memberIds: string[]): Promise<MemberEntry[]> {
  const current = (await generations.one(pointerId))?.current ?? 0;
  const where = { firmId, memberId: command.in(memberIds), ...inGeneration(current) };
  return (await roster.page({ where, limit: pageLimit })).filter(({ standing }) => standing === 'active');
}

/** Who works for that very association now in one of these roles, by name. */
export async function staffHaving(associationId: string, roles: readonly StaffRole[]): Promise<(Appointment & { _id: string; staffId: string })[]> {
  const where = { associationPath: associationId, status: 'active', associationId, roles: command.in([...roles]) };
  const found = await appointments.page({ where, orderBy: [['since', 'desc'], ['_id', 'desc']], limit: pageLimit });
  return found.sort((one, other) => one.name.localeCompare(other.name, 'zh'));
}

/** Of these persons alone: who belongs to the firm now, and which WeChat identity each is bound to. */
export async function tiesOf(memberIds: string[], firmId: string | null): Promise<(memberId: string) => { ofFirm: boolean; openid: string | null }> {
  if (memberIds.length === 0) return () => ({ ofFirm: false, openid: null });
  const [people, openids] = await Promise.all([firmId === null ? [] : firmPeopleAmong(firmId, memberIds), openidsOf(memberIds)]);
  const ofFirm = new Set(people.map(({ memberId }) => memberId));
  return (memberId) => ({ ofFirm: ofFirm.has(memberId), openid: openids.get(memberId) ?? null });
}

/** Which of these members are bound to a WeChat identity. */
export async function boundAmong(memberIds: string[]): Promise<Set<string>> {
  return new Set((await openidsOf(memberIds)).keys());
}

/** Before any duty has said so, whoever belongs to another association is in none of the former one's groups. */
function groupsOf({ associationPath }: MemberEntry, memberships: Membership[]): string[] {
  return memberships.filter(({ status, associationId }) => status === 'in' && associationPath.includes(associationId)).map(({ groupId }) => groupId).sort();
}

function active<Record>(records: Lasting<Record>[]): Record | null {
  return records.find(({ status }) => status === 'active') ?? null;
}

function asOfToday(mandate: Mandate | null, firms: PlacedFirm[]): Mandate | null {
  const firm = mandate && firms.find(({ _id }) => _id === mandate.firmId);
  if (!firm) return mandate;
  const { name, associationId, associationName, associationPath } = firm;
  return { ...mandate, firmName: name, associationId, associationName, associationPath };
}

/** A firm of which only the name is known has no record of its own; an employee stays with the association of the own city. */
function renamed(employee: Employee | null, firms: PlacedFirm[]): Employee | null {
  const firm = employee && firms.find(({ _id }) => _id === employee.firmId);
  return firm ? { ...employee, firmName: firm.name } : employee;
}
