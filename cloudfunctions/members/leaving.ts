import type { Instant } from 'shared/contracts/answers';
import type { MemberActions, MyApplication, OpenMatter } from 'shared/contracts/members';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { bySystem, entryOf } from '../platform/audit';
import { refuse } from '../platform/errors';
import type { OwnAssociation } from '../platform/identity';
import { afterwards } from '../platform/log';
import { openMatters as openElsewhere } from '../platform/open-matters';
import { approved, isOpen, type ApplicationRecord } from './application';
import { apply } from './applying';
import { summaryOf } from './entries';
import { finish } from './finishing';
import * as store from './store';
import * as view from './view';

/** For the page, before anything is asked for. */
export async function openMatters(_: unknown, { actor, now }: Call<Actor>): Promise<OpenMatter[]> {
  return openMattersOf({ openid: actor.openid, memberId: actor.identity.member?.memberId ?? null, _id: null }, now);
}

/** A wish itself is nothing that would stand in its own way. */
export async function openMattersOf({ openid, memberId, _id }: { openid: string; memberId: string | null; _id: string | null }, now: Instant): Promise<OpenMatter[]> {
  const [applications, elsewhere] = await Promise.all([store.applicationsOf(openid), openElsewhere({ openid, memberId }, now)]);
  const applied = applications.some((each) => each._id !== _id && each.kind !== 'deletion' && isOpen(each));
  return [...elsewhere, ...(applied ? (['application'] as const) : [])];
}

/** Written down first and looked at then: what comes in between waits for staff or is ended with the rest. */
export async function applyForDeletion({ key, explanation = '' }: MemberActions['applyForDeletion']['input'], { actor, now }: Call<Actor>): Promise<MyApplication> {
  const before = await store.applicationsOf(actor.openid);
  const waiting = before.find(({ kind, state }) => kind === 'deletion' && state === 'pending');
  const wish = waiting?._id ?? (await applyAs(actor, before, key, explanation, now));
  await decideAlone((await store.application(wish))!, now);
  return view.mine((await store.application(wish))!);
}

async function applyAs(actor: Actor, before: ApplicationRecord[], key: string, explanation: string, now: Instant): Promise<string> {
  const { name, place } = whose(actor, before);
  const memberId = actor.identity.member?.memberId ?? null;
  return (await apply({ key, explanation, proofs: [] }, { ...place, memberId, claim: () => ({ kind: 'deletion', name }) }, actor, now)).applicationId;
}

/** Whoever is nobody has applied somewhere, or left nothing behind but messages that go by themselves. */
function whose({ identity: { member, employee, staff, mandate } }: Actor, before: ApplicationRecord[]): { name: string; place: OwnAssociation } {
  const known = member ?? employee ?? staff ?? mandate;
  const [applied] = before;
  if (known) return { name: known.name, place: placeOf(known) };
  return applied ? { name: applied.claim.name, place: placeOf(applied) } : refuse('conflict', '没有可以删除的身份数据');
}

function placeOf({ associationId, associationName, associationPath }: OwnAssociation): OwnAssociation {
  return { associationId, associationName, associationPath };
}

/** Where nothing is open nobody needs to look at it. */
async function decideAlone(wish: ApplicationRecord, now: Instant): Promise<void> {
  if (wish.state !== 'pending' || (await openMattersOf(wish, now)).length > 0) return;
  const decision = approved(bySystem.name, now, null, null);
  const subject = { kind: 'application', id: wish._id, memberId: wish.memberId };
  const entry = entryOf({ at: now, by: bySystem, associationPath: wish.associationPath, action: 'members.approve', subject, summary: summaryOf(wish, '没有未了结的事项，自动通过了') });
  if (!(await store.decideApplication(wish._id, decision, entry))) return;
  await afterwards('decide', () => finish({ ...wish, ...decision }, now));
  await afterwards('audit', () => store.handOver(wish._id, entry));
}
