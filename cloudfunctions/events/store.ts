import type { Instant } from 'shared/contracts/answers';
import type { EventStatus, EventTerms, SignupState } from 'shared/contracts/events';
import type { Position } from '../platform/cursor';
import { audited, type AuditEntry } from '../platform/audit';
import { beyond } from '../platform/paging';
import { collection, command, pageLimit, type Where } from '../platform/database';
import type { EventRecord, EventSummary } from './event';
import type { SeatView } from './seats';
import { activeStates, endedStates, type Change, type SignupRecord } from './signup';

const events = audited<EventRecord>('events');
const signups = collection<SignupRecord>('signups');

/** Two thousand claims are no part of a list, nor are the words it is found by, nor what waits for the audit log. */
const withoutClaims = { claims: false, released: false, words: false, unlogged: false, unloggedSince: false };

// Reading events

export function event(id: string): Promise<EventSummary | null> {
  return events.one(id, withoutClaims);
}

export async function pathOf(id: string): Promise<string[] | null> {
  return (await events.one(id, { associationPath: true }))?.associationPath ?? null;
}

interface EventFilter {
  format?: string | undefined;
  city?: string | undefined;
  cursor?: string | undefined;
}

const mostFound = 50;

/** Those that have every one of the words, the latest first. */
export function eventsWith(words: string[]): Promise<EventSummary[]> {
  const where = { status: 'published', words: command.all(words) };
  return events.page({ where, orderBy: [['terms.endsAt', 'desc'], ['_id', 'desc']], fields: withoutClaims, limit: mostFound });
}

/** Not yet over, the one that ends first at the top. */
export function eventsToCome(filter: EventFilter, now: Instant, limit: number): Promise<EventSummary[]> {
  return published(filter, 'terms.endsAt', { 'terms.endsAt': command.gte(now) }, limit);
}

/** One can sign up for them now; the one that closes first at the top, so that closed ones are never looked at. */
export function eventsOpen(filter: EventFilter, now: Instant, limit: number): Promise<EventSummary[]> {
  const open = { signupClosesAt: command.gt(now), signupOpensAt: command.lte(now), 'terms.endsAt': command.gte(now) };
  return published(filter, 'signupClosesAt', open, limit);
}

function published({ format, city, cursor }: EventFilter, field: string, window: Where, limit: number): Promise<EventSummary[]> {
  const where: Where = { status: 'published', ...(format !== undefined && { format }), ...(city !== undefined && { city }), ...window };
  return events.page({ where: beyond(where, field, 'asc', cursor), orderBy: [[field, 'asc'], ['_id', 'asc']], fields: withoutClaims, limit });
}

export async function citiesToCome(now: Instant): Promise<string[]> {
  const groups = await events.groups<string>({ status: 'published', 'terms.endsAt': command.gte(now) }, '$city', pageLimit);
  return groups.map(({ _id }) => _id).sort((one, other) => one.localeCompare(other, 'zh'));
}

export function eventsManaged(associationId: string, status: EventStatus | undefined, cursor: string | undefined, limit: number): Promise<EventSummary[]> {
  const where = beyond({ associationPath: associationId, ...(status && { status }) }, 'terms.startsAt', 'desc', cursor);
  return events.page({ where, orderBy: [['terms.startsAt', 'desc'], ['_id', 'desc']], fields: withoutClaims, limit });
}

// Writing drafts

/** False when it is there already. */
export function addEvent(record: EventRecord, entry: AuditEntry): Promise<boolean> {
  return events.add(record, entry);
}

/** Only a draft that nobody changed meanwhile. */
export async function changeDraft(id: string, revision: number, changes: Partial<EventRecord>, entry: AuditEntry): Promise<boolean> {
  const changed = await events.change({ _id: id, status: 'draft', revision }, { ...whole(changes), revision: revision + 1 }, entry);
  return changed === 1;
}

function whole({ terms, ...changes }: Partial<EventRecord>): Record<string, unknown> {
  return { ...changes, ...(terms && { terms: command.set(terms) }) };
}

export function draftsBy(openid: string): Promise<EventSummary[]> {
  return events.page({ where: { createdBy: openid, status: 'draft' }, orderBy: [['_id', 'asc']], fields: withoutClaims, limit: pageLimit });
}

export function countDrafts(openid: string): Promise<number> {
  return events.count({ createdBy: openid, status: 'draft' });
}

export async function giveDraft(id: string, from: string, to: string, entry: AuditEntry): Promise<boolean> {
  return (await events.change({ _id: id, status: 'draft', createdBy: from }, { createdBy: to }, entry)) === 1;
}

// What staff have done, on its way to the audit log

export function handOver(id: string, entry: AuditEntry): Promise<void> {
  return events.handOver(id, entry);
}

export function relay(now: Instant): Promise<void> {
  return events.relay(now);
}

// Seats: every one of these is a single conditional update of one event

export async function claimSeat(eventId: string, memberId: string, agreed: EventTerms, at: Instant, now: Instant): Promise<boolean> {
  const free: Where = {
    _id: eventId,
    status: 'published',
    remaining: command.gt(0),
    signupOpensAt: command.lte(now),
    signupClosesAt: command.gt(now),
    ...sameTerms(agreed),
    [`claims.${memberId}`]: command.exists(false),
    [`released.${memberId}`]: command.not(command.gte(at)),
  };
  const taken = { remaining: command.inc(-1), [`claims.${memberId}`]: at, unsettledSince: at };
  return (await events.changeSilently(free, taken)) === 1;
}

/** Only a claim older than the end of the signup: a newer one belongs to a newer signup. */
export async function releaseSeat(eventId: string, memberId: string, endedAt: Instant): Promise<void> {
  const claim = `claims.${memberId}`;
  await events.changeSilently(
    { _id: eventId, [claim]: command.lt(endedAt) },
    { remaining: command.inc(1), [claim]: command.remove(), [`released.${memberId}`]: endedAt },
  );
}

export async function seatView(eventId: string, memberId: string): Promise<SeatView | null> {
  const names = ['status', 'terms', 'signupOpensAt', 'signupClosesAt', 'remaining', `claims.${memberId}`, `released.${memberId}`];
  return events.one(eventId, Object.fromEntries(names.map((name) => [name, true])));
}

function sameTerms(agreed: EventTerms): Where {
  return Object.fromEntries(Object.entries(agreed).map(([field, value]) => [`terms.${field}`, value]));
}

// What a crash may have left

/** Those whose last claim may lack its signup, oldest first; `unsettledSince` is null where nothing does. */
export async function eventsUnsettled(past: Position | null, limit: number): Promise<Position[]> {
  const where = past ? behind('unsettledSince', past) : { unsettledSince: command.gt('') };
  const found = await events.page({ where, orderBy: [['unsettledSince', 'asc'], ['_id', 'asc']], fields: { unsettledSince: true }, limit });
  return found.map(({ _id, unsettledSince }) => ({ at: unsettledSince!, id: _id }));
}

/** Behind those already looked at, be they settled or not: what cannot be settled must not hold up the rest. */
function behind(field: string, { at, id }: Position, window: unknown = command.gte(at)): Where {
  return command.and([{ [field]: window }, command.or([{ [field]: command.gt(at) }, { _id: command.gt(id) }])]) as unknown as Where;
}

export function eventWithClaims(id: string): Promise<EventRecord | null> {
  return events.one(id);
}

/** Unless a claim has come since it was read. */
export async function markSettled({ _id, unsettledSince, remaining }: EventRecord): Promise<void> {
  await events.changeSilently({ _id, unsettledSince, remaining }, { unsettledSince: null });
}

/** A signup without unfinished business has null there, which is not less than any text. */
export function signupsUnfinished(before: Instant, past: Position | null, limit: number): Promise<SignupRecord[]> {
  const where = past ? behind('unfinishedSince', past, command.gte(past.at).and(command.lt(before))) : { unfinishedSince: command.lt(before) };
  return signups.page({ where, orderBy: [['unfinishedSince', 'asc'], ['_id', 'asc']], limit });
}

export function signupClaims(ids: string[]): Promise<Pick<SignupRecord, '_id' | 'claimedAt'>[]> {
  return signups.page({ where: { _id: command.in(ids) }, fields: { claimedAt: true }, limit: pageLimit });
}

// Signups

export function signup(id: string): Promise<SignupRecord | null> {
  return signups.one(id);
}

export function signupsOf(eventId: string, ids: string[]): Promise<SignupRecord[]> {
  return signups.page({ where: { _id: command.in(ids), eventId }, limit: pageLimit });
}

export function addSignup(record: SignupRecord): Promise<boolean> {
  return signups.add(record);
}

/** Signing up once more after an end; the history and what is still to be told stay. */
export async function renewSignup(record: SignupRecord): Promise<boolean> {
  const { _id, facts, untold, unlogged: _kept, revision, terms, associationPath: _known, ...changes } = record;
  const ended = { _id, state: command.in(endedStates), claimedAt: command.lt(record.claimedAt) };
  return (await signups.change(ended, { ...changes, terms: command.set(terms), ...added(facts, untold) })) === 1;
}

/** Without reading it first: a signup that holds a seat, before the cut-off, claimed earlier than it ends. */
export async function cancelSignup(id: string, change: Change, now: Instant): Promise<boolean> {
  const cancellable = {
    _id: id,
    state: command.in(activeStates),
    'terms.cancelUntil': command.gte(now),
    claimedAt: command.lt(change.fact.at),
  };
  return (await signups.change(cancellable, changesOf(change))) === 1;
}

/** Exactly as it was read. */
export async function decideSignup({ _id, state, revision }: SignupRecord, change: Change): Promise<boolean> {
  return (await signups.change({ _id, state, revision }, changesOf(change))) === 1;
}

/** Told, returned and found by staff; nothing is forgotten that was added since. */
export async function finishSignup({ _id, revision }: SignupRecord, associationPath: string[] | null): Promise<void> {
  await signups.change({ _id, revision }, { unfinishedSince: null, untold: [], unlogged: [], associationPath });
}

function changesOf({ fact, untold, entry, ...changes }: Change): Record<string, unknown> {
  return { ...changes, ...added([fact], [untold]), ...(entry && { unlogged: command.push([entry]) }) };
}

function added(facts: SignupRecord['facts'], untold: SignupRecord['untold']): Record<string, unknown> {
  return { facts: command.push(facts), untold: command.push(untold), revision: command.inc(1) };
}

// Reading signups

export function signupsOfMember(memberId: string, cursor: string | undefined, limit: number): Promise<SignupRecord[]> {
  const where = beyond({ memberId }, 'terms.startsAt', 'desc', cursor);
  return signups.page({ where, orderBy: [['terms.startsAt', 'desc'], ['_id', 'desc']], limit });
}

const nameless = { firmName: null, actedBy: null, reason: null };

/** That somebody signed up stays, and no longer who. */
export async function forgetMember(memberId: string, namelessSince: Instant): Promise<void> {
  await signups.change({ memberId }, { ...nameless, memberName: '已注销会员', namelessSince });
}

/** Long over: the same for everybody. */
export async function forgetNames(before: Instant, namelessSince: Instant): Promise<void> {
  await signups.change({ namelessSince: null, 'terms.endsAt': command.lt(before), unfinishedSince: null }, { ...nameless, memberName: '已过保存期', namelessSince });
}

export function signupsToCome(memberId: string, now: Instant, limit: number): Promise<SignupRecord[]> {
  const where = { memberId, 'terms.startsAt': command.gte(now), state: command.in(activeStates) };
  return signups.page({ where, orderBy: [['terms.startsAt', 'asc'], ['_id', 'asc']], limit });
}

export function signupsManaged(eventId: string, state: SignupState | undefined, cursor: string | undefined, limit: number): Promise<SignupRecord[]> {
  const where = beyond({ eventId, ...(state && { state }) }, 'signedUpAt', 'asc', cursor);
  return signups.page({ where, orderBy: [['signedUpAt', 'asc'], ['_id', 'asc']], limit });
}

export interface StateCount {
  _id: { eventId: string; state: SignupState };
  count: number;
}

export function countsByState(eventIds: string[]): Promise<StateCount[]> {
  const where = { eventId: command.in(eventIds), state: command.in(activeStates) };
  return signups.groups(where, { eventId: '$eventId', state: '$state' }, 2 * pageLimit);
}

/**
 * What waits is found from the signups' side, by one stretch of the index `path_state_starts`: only pending ones
 * are looked at, however many events there are, so none is out of sight.
 */
function waiting(associationId: string, now: Instant): Where {
  return { associationPath: associationId, state: 'pending', 'terms.startsAt': command.gte(now) };
}

export function pendingSignups(associationId: string, now: Instant): Promise<number> {
  return signups.count(waiting(associationId, now));
}

/** The events with signups to decide on, the soonest first. */
export async function eventsToDecide(associationId: string, now: Instant, limit: number): Promise<EventSummary[]> {
  const by = { startsAt: '$terms.startsAt', eventId: '$eventId' };
  const order = { '_id.startsAt': 1, '_id.eventId': 1 } as const;
  const join = { from: 'events', localField: '_id.eventId', foreignField: '_id', as: 'events' };
  const groups = await signups.groupsWith<{ events: EventSummary[] }>(waiting(associationId, now), by, limit, order, join, Object.keys(withoutClaims));
  return groups.flatMap((group) => group.events);
}
