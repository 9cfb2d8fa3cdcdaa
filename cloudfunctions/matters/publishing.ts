import type { Page } from 'shared/contracts/answers';
import type { Permission } from 'shared/contracts/events';
import type { ManagedTypical, MatterActions, TypicalAnswer } from 'shared/contracts/matters';
import type { Call } from '../platform/actions';
import type { Staff, Visitor } from '../platform/actor';
import { refuse } from '../platform/errors';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { pageOf } from '../platform/paging';
import { isRisky } from '../platform/text-check';
import { longestFirst, ranked, wordsAsked } from '../platform/words';
import { typicalEntry, type TypicalDeed } from './entries';
import { managedMatter } from './managing';
import type { Doer } from './matter';
import { mayPublish } from './policy';
import * as store from './store';
import { confirmed, mayConfirm, mayPropose, mayRefuse, mayWithdraw, proposed, refused, withdrawn, type TypicalRecord } from './typical';
import * as view from './view';

const mostShown = 20;

type Inputs = { [Name in keyof MatterActions]: MatterActions[Name]['input'] };

export async function typicals({ cursor, limit = 20 }: Inputs['typicals'], _: Call<Visitor>): Promise<Page<TypicalAnswer>> {
  return pageOf(await store.published(cursor, limit + 1), limit, ({ _id, publishedAt }) => ({ at: publishedAt!, id: _id }), view.typical);
}

/** By words, the nearest first. */
export async function search({ words }: Inputs['search'], _: Call<Visitor>): Promise<TypicalAnswer[]> {
  const asked = longestFirst(wordsAsked(words));
  if (asked.length === 0) return [];
  const found = await store.publishedWith(asked);
  return ranked(found.map((typical) => ({ ...typical, title: typical.question, summary: typical.answer })), words).slice(0, mostShown).map(view.typical);
}

export async function managedTypicals({ state, cursor, limit = 20 }: Inputs['managedTypicals'], { actor }: Call<Staff>): Promise<Page<ManagedTypical>> {
  const found = await store.typicalsOf(actor.associationId, state, cursor, limit + 1);
  return pageOf(found, limit, ({ _id, at }) => ({ at, id: _id }), (typical) => view.managedTypical(typical, actor));
}

export async function propose({ matterId, question, answer }: Inputs['proposeTypical'], { actor, now }: Call<Staff>): Promise<ManagedTypical> {
  const { matter, kind } = await managedMatter(matterId, actor);
  const _id = derivedId('typical', matterId);
  const before = await store.typical(_id);
  if (before?.state === 'proposed' && before.question === question && before.answer === answer) return view.managedTypical(before, actor);
  const may = [mayPublish(matter, kind, actor), mayPropose(before)].find(({ allowed }) => !allowed) ?? { allowed: true };
  if (await isRisky(`${question}\n${answer}`, actor.openid)) refuse('invalid', '内容没有通过微信的内容安全检查，请修改后再提交');
  const { associationId, associationName, associationPath } = actor;
  const draft = { _id, matterId, kind: kind.id, kindName: kind.name, question, answer, associationId, associationName, associationPath };
  return save(before, proposed(draft, before, doer(actor), now), may, 'proposeTypical', actor, now, null);
}

export async function confirm({ typicalId, revision }: Inputs['confirmTypical'], { actor, now }: Call<Staff>): Promise<ManagedTypical> {
  const found = await ownTypical(typicalId, actor);
  if (isDone(found, revision, 'Confirmed', actor)) return view.managedTypical(found, actor);
  return save(current(found, revision), confirmed(found, doer(actor), now), mayConfirm(found, actor.openid), 'confirmTypical', actor, now, null);
}

export async function decline({ typicalId, revision, reason }: Inputs['refuseTypical'], { actor, now }: Call<Staff>): Promise<ManagedTypical> {
  const found = await ownTypical(typicalId, actor);
  if (isDone(found, revision, 'Refused', actor)) return view.managedTypical(found, actor);
  return save(current(found, revision), refused(found, reason, doer(actor), now), mayRefuse(found), 'refuseTypical', actor, now, reason);
}

export async function withdraw({ typicalId, revision, reason }: Inputs['withdrawTypical'], { actor, now }: Call<Staff>): Promise<ManagedTypical> {
  const found = await ownTypical(typicalId, actor);
  if (isDone(found, revision, 'Withdrawn', actor)) return view.managedTypical(found, actor);
  return save(current(found, revision), withdrawn(found, reason, doer(actor), now), mayWithdraw(found), 'withdrawTypical', actor, now, reason);
}

async function ownTypical(typicalId: string, { associationId }: Staff): Promise<TypicalRecord> {
  const found = await store.typical(typicalId);
  return found?.associationId === associationId ? found : refuse('missing', '没有找到这份典型答复');
}

/** The first call's answer may have been lost. */
function isDone({ facts, revision }: TypicalRecord, seen: number, type: TypicalRecord['facts'][number]['type'], { openid }: Staff): boolean {
  const last = facts.at(-1);
  return revision === seen + 1 && last?.type === type && last.by.openid === openid;
}

function current(found: TypicalRecord, revision: number): TypicalRecord {
  return found.revision === revision ? found : refuse('conflict', stale);
}

async function save(before: TypicalRecord | null, after: TypicalRecord, may: Permission, deed: TypicalDeed, actor: Staff, now: string, reason: string | null): Promise<ManagedTypical> {
  if (!may.allowed) refuse('conflict', may.reason);
  const entry = typicalEntry(deed, after, actor, now, reason);
  if (!(await store.saveTypical(before, after, entry))) refuse('conflict', stale);
  await afterwards('audit', () => store.handOverTypical(after._id, entry));
  return view.managedTypical(after, actor);
}

function doer({ openid, name, associationName }: Staff): Doer {
  return { openid, name, associationName };
}

const stale = '这份典型答复刚刚有变化，请刷新后再试';
