import type { Day, Page } from 'shared/contracts/answers';
import type { Permission } from 'shared/contracts/events';
import type { ProposalDetail, RoleActions, RoleChange } from 'shared/contracts/staff';
import { dayOf } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { refuse } from '../platform/errors';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { miniCode } from '../platform/mini-codes';
import { pageOf } from '../platform/paging';
import { oversees } from '../platform/permission';
import { hashOfCode, refuseMixture } from './appointing';
import { postsOf } from './committee';
import { closed, confirmed, mayConfirm, mayWithdraw, stateAt, type ChangeRecord } from './change';
import { byAdministrator, entryAbout } from './entries';
import { carryOut } from './settling';
import { refusePosts } from './separating';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof RoleActions]: RoleActions[Name]['input'] };

export async function proposals({ cursor, limit = 20 }: Inputs['proposals'], { actor, now }: Call<Staff>): Promise<Page<RoleChange>> {
  const found = await store.changesWaiting(actor.associationId, now, cursor, limit + 1);
  return pageOf(found, limit, ({ _id, expiresAt }) => ({ at: expiresAt!, id: _id }), (change) => view.roleChange(change, now));
}

export async function proposal({ proposalId }: Inputs['proposal'], { actor, now }: Call<Staff>): Promise<ProposalDetail> {
  return view.proposal(await managedChange(proposalId, actor), actor, now);
}

export async function drawCode({ proposalId, code }: Inputs['drawCode'], { actor, now }: Call<Staff>): Promise<{ picture: string }> {
  const change = await managedChange(proposalId, actor);
  if (change.proposedBy.openid !== actor.openid || change.codeHash !== hashOfCode(code) || stateAt(change, now) !== 'invited') return refuse('conflict', '只有发出邀请的人，在邀请有效时可以凭邀请码取得小程序码');
  return { picture: await miniCode('packages/staff/accept/index', code) };
}

/** Confirmed by the same person already is no mistake: the first call's answer may have been lost. */
export async function confirm({ proposalId, check }: Inputs['confirm'], call: Call<Staff>): Promise<RoleChange> {
  const change = await managedChange(proposalId, call.actor);
  if (isOwnConfirmation(change, call.actor)) return finish(change, call);
  refuseUnless(mayConfirm(change, call.actor, call.now));
  await refuseUnfit(change, dayOf(call.now));
  await refuseWrongCheck(change, check);
  const next = confirmed(call.actor, call.now);
  const entry = entryAbout(change, 'confirm', byAdministrator(call.actor), call.now, null);
  if (!(await store.moveChange(judged(change), next, entry))) overtaken();
  await afterwards('audit', () => store.handOverChange(change._id, entry));
  return finish({ ...change, ...next }, call);
}

export function refuseProposal({ proposalId, reason }: Inputs['refuse'], call: Call<Staff>): Promise<RoleChange> {
  return close(proposalId, 'refused', reason, call);
}

export function withdraw({ proposalId }: Inputs['withdraw'], call: Call<Staff>): Promise<RoleChange> {
  return close(proposalId, 'withdrawn', null, call);
}

async function finish(change: ChangeRecord, { now }: Call<Staff>): Promise<RoleChange> {
  const fault = change.unsettledSince === null ? null : await carryOut(change, now);
  return fault === null ? view.roleChange(change, now) : refuse('conflict', fault);
}

async function close(id: string, state: 'refused' | 'withdrawn', reason: string | null, { actor, now }: Call<Staff>): Promise<RoleChange> {
  const change = await managedChange(id, actor);
  if (change.state === state && change.decided?.openid === actor.openid) return view.roleChange(change, now);
  refuseUnless(state === 'refused' ? mayConfirm(change, actor, now) : mayWithdraw(change, actor, now));
  const next = closed(state, actor, now, reason);
  const entry = entryAbout(change, state === 'refused' ? 'refuse' : 'withdraw', byAdministrator(actor), now, reason);
  if (!(await store.moveChange(judged(change), next, entry))) overtaken();
  await afterwards('audit', () => store.handOverChange(id, entry));
  return view.roleChange({ ...change, ...next }, now);
}

/** A missing one and one beside or above answer alike. */
async function managedChange(id: string, actor: Staff): Promise<ChangeRecord> {
  const found = await store.change(id);
  return found && oversees(actor.associationId, found.associationPath) ? found : refuse('missing', '没有找到这项岗位变动');
}

/** Exactly what was looked at: an invitation that somebody has accepted meanwhile is another. */
function judged({ _id, state, openid, revision }: ChangeRecord) {
  return { _id, state, openid, revision };
}

function isOwnConfirmation({ state, decided }: ChangeRecord, { openid }: Staff): boolean {
  return state === 'confirmed' && decided?.openid === openid;
}

async function refuseUnfit(change: ChangeRecord, today: Day): Promise<void> {
  const [openid, { name, roles }] = [change.openid!, change];
  const held = await store.appointmentOf(openid);
  const stands = change.kind === 'invite' ? held?.status !== 'active' : held?.status === 'active' && held.revision === change.revision;
  if (!stands) refuse('conflict', '提出之后对方的岗位已有变动，请提出人重新提出');
  if (held?.status === 'active') await refuseMixture(held, roles, today);
  else await refusePosts({ _id: openid, staffId: derivedId('staff', openid), name }, postsOf({ roles, secretaryOf: [] }), today);
}

/** Each guess is counted before it is compared. */
async function refuseWrongCheck(change: ChangeRecord, check: string | undefined): Promise<void> {
  if (change.check === null) return;
  if (check === undefined) refuse('invalid', '请向被邀请人询问 6 位核对码');
  if (!(await store.spendCheck(change._id))) refuse('conflict', '核对码多次不符，请提出人撤回后重新邀请');
  if (check !== change.check) refuse('invalid', '核对码不符，请与被邀请人本人核对');
}

function refuseUnless(permission: Permission): void {
  if (!permission.allowed) refuse('conflict', permission.reason);
}

function overtaken(): never {
  return refuse('conflict', '这项岗位变动刚刚有了结果，请刷新后查看');
}
