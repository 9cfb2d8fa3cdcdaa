import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'shared/contracts/answers';
import type { EventActions, EventDraft, EventStatus, ManagedEvent } from 'shared/contracts/events';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { pageOf } from '../platform/paging';
import { refuse } from '../platform/errors';
import type { AuditEntry } from '../platform/audit';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { eventEntry } from './entries';
import { drafted, faultOf, publishFault, wordsIn, type EventSummary } from './event';
import { mayManage } from './policy';
import * as store from './store';
import * as view from './view';

const waitingShown = 20;

type Inputs = { [Name in keyof EventActions]: EventActions[Name]['input'] };
type Values = { [Name in keyof EventActions]: EventActions[Name]['value'] };

export async function managed({ status, cursor, limit = 20 }: Inputs['managed'], { actor }: Call<Staff>): Promise<Page<ManagedEvent>> {
  const events = await store.eventsManaged(actor.associationId, status, cursor, limit + 1);
  const counts = events.length === 0 ? [] : await store.countsByState(events.map(({ _id }) => _id));
  const position = ({ _id, terms }: EventSummary) => ({ at: terms.startsAt, id: _id });
  return pageOf(events, limit, position, (event) => view.managed(event, countsOf(event._id, counts)));
}

export async function waiting(_: unknown, { actor, now }: Call<Staff>): Promise<ManagedEvent[]> {
  const events = await store.eventsToDecide(actor.associationId, now, waitingShown);
  const counts = events.length === 0 ? [] : await store.countsByState(events.map(({ _id }) => _id));
  return events.map((event) => view.managed(event, countsOf(event._id, counts)));
}

function countsOf(eventId: string, counts: store.StateCount[]): ManagedEvent['counts'] {
  const of = (state: string) => counts.find(({ _id }) => _id.eventId === eventId && _id.state === state)?.count ?? 0;
  return { pending: of('pending'), approved: of('approved') };
}

export async function managedDetail({ eventId }: Inputs['managedDetail'], { actor }: Call<Staff>): Promise<Values['managedDetail']> {
  const event = await managedEvent(eventId, actor);
  return { ...view.draftOf(event), id: event._id, status: event.status, revision: event.revision };
}

/** The page's key makes the id: asked again after a lost answer, it is the same draft. */
export async function draft({ key, ...input }: Inputs['draft'], { actor, now }: Call<Staff>): Promise<Values['draft']> {
  refuseFault(faultOf(input));
  const { associationId, associationName, associationPath } = actor;
  const event = drafted(derivedId(actor.openid, key), input, { associationId, associationName, associationPath }, actor.openid, now);
  const entry = eventEntry('draft', event, actor, now);
  if (await store.addEvent(event, entry)) await logged(event._id, entry);
  else if (!(await isSaved(event._id, 1, input))) changedMeanwhile();
  return { eventId: event._id, revision: event.revision };
}

export async function revise({ eventId, revision, draft: input }: Inputs['revise'], { actor, now }: Call<Staff>): Promise<Values['revise']> {
  refuseFault(faultOf(input));
  const event = await managedEvent(eventId, actor);
  refusePublished(event.status);
  const entry = eventEntry('revise', event, actor, now);
  const changed = await store.changeDraft(eventId, revision, { ...input, remaining: input.capacity, words: wordsIn(input, event.associationName) }, entry);
  if (changed) await logged(eventId, entry);
  else if (!(await isSaved(eventId, revision + 1, input))) return changedMeanwhile();
  return { eventId, revision: revision + 1 };
}

/** Whether exactly this was saved before: the first call's answer may have been lost. */
async function isSaved(eventId: string, revision: number, input: EventDraft): Promise<boolean> {
  const event = await store.event(eventId);
  return event?.status === 'draft' && event.revision === revision && isDeepStrictEqual(view.draftOf(event), input);
}

/** Publishing what is published already is no mistake: the first call's answer may have been lost. */
export async function publish({ eventId, revision }: Inputs['publish'], { actor, now }: Call<Staff>): Promise<Values['publish']> {
  const event = await managedEvent(eventId, actor);
  if (event.status === 'published') return { status: 'published' };
  refuseFault(publishFault(event, now));
  const entry = eventEntry('publish', event, actor, now);
  if (!(await store.changeDraft(eventId, revision, { status: 'published' }, entry))) return changedMeanwhile();
  await logged(eventId, entry);
  return { status: 'published' };
}

async function logged(eventId: string, entry: AuditEntry): Promise<void> {
  await afterwards(entry.action, () => store.handOver(eventId, entry));
}

export async function managedEvent(eventId: string, actor: Staff): Promise<EventSummary> {
  const event = await store.event(eventId);
  return event && mayManage(actor.worksFor, event) ? event : refuse('missing', '没有找到这个活动');
}

function refuseFault(fault: string | null): void {
  if (fault !== null) refuse('invalid', fault);
}

function refusePublished(status: EventStatus): void {
  if (status === 'published') refuse('conflict', '活动已发布，不能再修改');
}

function changedMeanwhile(): never {
  return refuse('conflict', '草稿已被他人修改，请刷新后再试');
}
