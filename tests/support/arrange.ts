import { founded } from '../../cloudfunctions/associations/association';
import { drafted, type EventRecord } from '../../cloudfunctions/events/event';
import { derivedId } from '../../cloudfunctions/platform/ids';
import { endless, type Versioned } from '../../cloudfunctions/platform/generation';
import type { MemberEntry, OwnAssociation } from '../../cloudfunctions/platform/identity';
import { unattended } from '../../cloudfunctions/staff/administration';
import { appointed } from '../../cloudfunctions/staff/appointment';
import { instantOf, plus } from '../../miniprogram/shared/instants';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import type { EventDraft, EventTerms } from '../../miniprogram/shared/contracts/events';
import type { StaffRole } from '../../miniprogram/shared/contracts/roles';
import type { Row } from './records';
import type { World } from './world';

/** People and events for tests of the product's actions, written as the product itself writes them. */
export const hour = 60 * 60 * 1000;
export const day = 24 * hour;

export const cityA = { associationId: 'city-a', associationName: '甲市注册会计师协会', associationPath: ['national', 'province', 'city-a'] };
export const cityB = { associationId: 'city-b', associationName: '乙市注册会计师协会', associationPath: ['national', 'province', 'city-b'] };
export const province = { associationId: 'province', associationName: '示例省注册会计师协会', associationPath: ['national', 'province'] };

/** The three with the national one above them, each city served by its own; nobody has laid down anything yet. */
export function addAssociations(world: World): Promise<void> {
  const at = '2026-01-01T09:00:00.000+08:00';
  const national = founded('national', { level: 'national', name: '全国注册会计师协会', cities: [] }, null, at);
  const under = (path: string[]) => ({ _id: path.at(-2)!, associationPath: path.slice(0, -1) });
  const below = [
    founded('province', { level: 'province', name: province.associationName, cities: [] }, under(province.associationPath), at),
    founded('city-a', { level: 'city', name: cityA.associationName, cities: ['甲市'] }, under(cityA.associationPath), at),
    founded('city-b', { level: 'city', name: cityB.associationName, cities: ['乙市'] }, under(cityB.associationPath), at),
  ];
  return world.database.add('associations', ...[national, ...below].map((record) => ({ ...record })));
}

/** A member of the roster of a fresh environment, whose first generation is 0. */
export function rosterRow(memberId: string, changes: Partial<RosterRow> = {}): RosterRow {
  return {
    _id: `${memberId}_0`,
    memberId,
    from: 0,
    until: endless,
    name: `示例${memberId}`,
    kind: 'practising',
    standing: 'active',
    certificateHash: `certificate-${memberId}`,
    phoneHash: `phone-${memberId}`,
    phoneCipher: 'sealed',
    maskedPhone: '120****0000',
    maskedCertificateNumber: '********0000',
    ...cityA,
    firmId: 'firm001',
    firmName: '示例会计师事务所',
    branchName: null,
    city: '甲市',
    ...changes,
  };
}

type RosterRow = MemberEntry & Versioned & { _id: string; certificateHash: string; phoneHash: string; phoneCipher: string };

export function bindingRow(openid: string, memberId = openid): Row {
  return { _id: openid, memberId, since: '2026-01-01T09:00:00.000+08:00', how: 'roster' };
}

/** The OPENID `ann` is the member `ann` of city-a. */
export async function addMembers(world: World, openids: string[], changes: Partial<RosterRow> = {}): Promise<void> {
  await world.database.add('bindings', ...openids.map((openid) => bindingRow(openid)));
  await world.database.add('roster', ...openids.map((openid) => ({ ...rosterRow(openid, changes) })));
}

/** As an import would have it that says that the member has left. */
export async function freeze(world: World, memberId: string): Promise<void> {
  await world.database.update('roster', { memberId }, { $set: { standing: 'left' } });
}

/** Everything that a small association's staff do, unless a test says otherwise. */
const everyday: StaffRole[] = ['super-administrator', 'lead', 'contact', 'approver', 'publisher'];

export async function addStaff(world: World, openid: string, association: OwnAssociation, roles: readonly StaffRole[] = everyday): Promise<void> {
  await world.database.add('appointments', { ...appointed(openid, derivedId('staff', openid), '工作人员', association, roles, '2026-01-01T09:00:00.000+08:00') });
  if (roles.includes('super-administrator')) await addAdministrator(world, openid, association.associationId);
}

async function addAdministrator(world: World, openid: string, associationId: string): Promise<void> {
  const entered = await world.database.update('administrations', { _id: associationId }, { $push: { administrators: openid } });
  if (entered === 0) await world.database.add('administrations', { ...unattended(associationId), administrators: [openid], revision: 1 });
}

export function draftAt(now: Instant, changes: Partial<EventDraft> = {}, terms: Partial<EventTerms> = {}): EventDraft {
  const startsAt = plus(now, 10 * day);
  return {
    format: 'lecture',
    city: '甲市',
    terms: {
      title: '新准则讲座',
      startsAt,
      endsAt: plus(startsAt, 2 * hour),
      venue: '甲市会员之家',
      approval: 'staff',
      cancelUntil: plus(startsAt, -day),
      ...terms,
    },
    signupOpensAt: plus(now, -day),
    signupClosesAt: plus(now, 5 * day),
    capacity: 50,
    description: '请带笔记本。',
    cover: null,
    ...changes,
  };
}

export function eventRow(id: string, changes: Partial<EventRecord> = {}, terms: Partial<EventTerms> = {}, now = instantOf(Date.now())): EventRecord {
  const event = drafted(id, draftAt(now, {}, terms), cityA, 'staff', now);
  return { ...event, status: 'published', ...changes, remaining: changes.remaining ?? changes.capacity ?? event.capacity };
}

export async function addEvent(world: World, event: EventRecord): Promise<EventRecord> {
  await world.database.add('events', { ...event });
  return event;
}

/** Database requests of the last call of this action, delivery of messages apart. */
export function requestsOf(world: World, name: string, action: string): string[] {
  const call = world.counters.calls.filter((each) => each.name === name && each.action === action).at(-1);
  if (!call) throw new Error(`${name}.${action} was not called`);
  return call.operations.map(({ operation, collection }) => `${operation} ${collection}`);
}
