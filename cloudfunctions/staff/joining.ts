import { randomInt } from 'node:crypto';
import type { Invitation, RoleActions } from 'shared/contracts/staff';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { associationOf, type Association } from '../platform/associations';
import { refuse } from '../platform/errors';
import { isFoundingSecret } from '../platform/founding';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { claimFault } from './administration';
import { hashOfCode } from './appointing';
import { accepted, decidedAlone, stateAt, type ChangeRecord } from './change';
import { byNewcomer, entryAbout } from './entries';
import { carryOut } from './settling';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof RoleActions]: RoleActions[Name]['input'] };

/** Only with the secret of whoever set the environment up, and only for the first two. */
export async function claim({ secret, associationId, name }: Inputs['claim'], { actor, now }: Call<Actor>): Promise<{ staffId: string }> {
  if (!isFoundingSecret(secret)) refuse('forbidden', '部署密钥不正确，或这个环境没有开放首任管理员登记');
  const root = await rootAssociation(associationId);
  const association = { associationId: root._id, associationName: root.name, associationPath: root.associationPath };
  const by = { openid: actor.openid, name, associationId: root._id, roles: [] };
  const record = decidedAlone(
    { _id: derivedId(actor.openid, 'claim'), kind: 'found', openid: actor.openid, name, roles: ['super-administrator'], revision: 0, reason: '首任超级管理员', association },
    by,
    now,
  );
  if ((await store.appointmentOf(actor.openid))?.status === 'ended') refuse('conflict', '您的任职已经结束，请由现任超级管理员邀请您');
  await takePlace(root._id, actor.openid);
  const entry = entryAbout(record, 'found', byNewcomer(by), now, record.reason);
  if (await store.addChange(record, entry)) await afterwards('audit', () => store.handOverChange(record._id, entry));
  const fault = await carryOut(record, now);
  return fault === null ? { staffId: derivedId('staff', actor.openid) } : refuse('conflict', fault);
}

export async function invitation({ code }: Inputs['invitation'], { actor, now }: Call<Actor>): Promise<Invitation> {
  return shown(await openChange(code, actor.openid, now), actor.openid);
}

/** From here on the invitation is that WeChat identity's, and a second administrator compares the number with the person. */
export async function accept({ code }: Inputs['accept'], { actor, now }: Call<Actor>): Promise<Invitation> {
  const change = await openChange(code, actor.openid, now);
  if (change.openid === actor.openid) return shown(change, actor.openid);
  if (actor.identity.staff) refuse('conflict', `您已是${actor.identity.staff.associationName}的工作人员，不能再接受邀请`);
  const next = accepted(actor.openid, String(randomInt(1_000_000)).padStart(6, '0'), now);
  const entry = entryAbout(change, 'accept', byNewcomer({ openid: actor.openid, name: change.name }), now, null);
  if (!(await store.moveChange({ _id: change._id, state: 'invited', openid: null }, next, entry))) unknownCode();
  await afterwards('audit', () => store.handOverChange(change._id, entry));
  return shown({ ...change, ...next }, actor.openid);
}

/** Somebody else's invitation and none at all answer alike. */
async function openChange(code: string, openid: string, now: ChangeRecord['proposedAt']): Promise<ChangeRecord> {
  const change = await store.changeByCode(hashOfCode(code));
  if (!change || (change.openid !== null && change.openid !== openid)) return unknownCode();
  const state = stateAt(change, now);
  if (state === 'expired') refuse('conflict', '这份邀请已过期，请联系协会重新邀请');
  if (state === 'invited' || state === 'proposed' || state === 'confirmed') return change;
  return refuse('conflict', '这份邀请已经失效，请联系协会');
}

function shown(change: ChangeRecord, openid: string): Invitation {
  const own = change.openid === openid && change.state === 'proposed';
  return view.invitation(change, change.state as Invitation['state'], own ? change.check : null);
}

function unknownCode(): never {
  return refuse('missing', '邀请码不正确或已被使用，请与协会核对');
}

async function rootAssociation(id: string): Promise<Association> {
  const found = await associationOf(id);
  return found?.associationPath.length === 1 ? found : refuse('missing', '没有找到这个协会，或它不是本环境最上级的协会');
}

async function takePlace(associationId: string, openid: string): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const now = await store.administration(associationId);
    const fault = claimFault(now, openid);
    if (fault !== null) refuse('conflict', fault);
    if (now.founders.includes(openid) || (await store.saveAdministration({ ...now, founders: [...now.founders, openid] }))) return;
  }
  refuse('busy', '登记的人较多，请稍后再试');
}
