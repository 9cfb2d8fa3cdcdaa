import { drafted, type EventRecord } from '../../cloudfunctions/events/event';
import { instantOf, plus } from '../../miniprogram/shared/instants';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import type { EventDraft, EventTerms } from '../../miniprogram/shared/contracts/events';
import type { Row } from './records';
import type { World } from './world';

/** People and events for tests of the product's actions, written as the product itself writes them. */
export const hour = 60 * 60 * 1000;
export const day = 24 * hour;

export const cityA = { associationId: 'city-a', associationName: '甲市注册会计师协会', associationPath: ['national', 'province', 'city-a'] };
export const cityB = { associationId: 'city-b', associationName: '乙市注册会计师协会', associationPath: ['national', 'province', 'city-b'] };
export const province = { associationId: 'province', associationName: '示例省注册会计师协会', associationPath: ['national', 'province'] };

const nobody = { memberId: null, name: null, memberKind: null, firmName: null, maskedPhone: null, maskedCertificateNumber: null };

/** The OPENID `ann` is the member `ann` of city-a. */
export function memberRows(openid: string): { identity: Row; entry: Row } {
  const person = { name: `示例${openid}`, firmName: '示例会计师事务所', ...cityA };
  const identity = { ...nobody, ...person, _id: openid, memberId: openid, roles: ['member'], status: 'active', memberKind: 'practising' };
  return { identity, entry: { ...person, _id: openid, certificateHash: `certificate-${openid}`, status: 'active', boundTo: openid, kind: 'practising' } };
}

export async function addMembers(world: World, openids: string[]): Promise<void> {
  const rows = openids.map(memberRows);
  await world.database.add('identities', ...rows.map(({ identity }) => identity));
  await world.database.add('roster', ...rows.map(({ entry }) => entry));
}

export function addStaff(world: World, openid: string, association: typeof province): Promise<void> {
  return world.database.add('identities', { ...nobody, _id: openid, roles: ['staff'], status: 'active', name: '工作人员', ...association });
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
