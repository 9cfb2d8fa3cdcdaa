import type { BindInput, MemberActions, Session } from 'shared/contracts/members';
import type { ActionsOf, Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { identityOf } from '../platform/directory';
import { refuse } from '../platform/errors';
import type { Identity } from '../platform/identity';
import { nothing } from '../platform/input';
import { keysFrom } from '../platform/keys';
import { certificateHash, phoneHash } from '../platform/phones';
import { exchangePhoneCode, type Phone } from '../platform/wechat';
import { bound, isMainland, isProven, mismatch, unbound, type Proof } from './binding';
import * as inputs from './inputs';
import * as store from './store';
import { sessionOf } from './view';

export const actions: ActionsOf<MemberActions> = {
  session: { by: 'guest', input: nothing, run: async (_, { actor }) => sessionOf(actor.identity) },
  bind: { by: 'guest', input: inputs.bind, run: bind },
  unbind: { by: 'guest', input: nothing, run: unbind },
};

async function bind(input: BindInput, { actor, now }: Call<Actor>): Promise<Session> {
  if (actor.status === 'frozen') refuse('forbidden', '您的会员身份已冻结，请联系所属协会');
  if (!(await store.spendAttempt(actor.openid, now))) refuse('busy', '尝试次数过多，请一小时后再试');
  const entry = await provenEntry(input, actor.openid);
  if (actor.memberId !== null && actor.memberId !== entry._id) refuse('conflict', '您已绑定会员身份，请先解除绑定');
  await finishLeaving(actor.openid, entry._id);
  if (!(await store.takeEntry(entry._id, actor.openid))) throw mismatch();
  const identity = bound(actor.identity, entry, actor.openid);
  if (!(await store.saveIdentity(actor.identity, identity))) return overtaken(actor.openid, entry._id);
  await store.forgetAttempts(actor.openid);
  return sessionOf(identity);
}

async function provenEntry({ certificateNumber, name, phoneCode }: BindInput, openid: string): Promise<store.RosterEntry> {
  const keys = keysFrom(process.env);
  const phone = await deliveredPhone(phoneCode, openid);
  if (!isMainland(phone.countryCode)) throw mismatch();
  const proof: Proof = { openid, name, phoneHash: phoneHash(phone.number, keys) };
  const entry = await store.entryByCertificate(certificateHash(certificateNumber, keys));
  if (!isProven(entry, proof)) throw mismatch();
  return entry;
}

/** WeChat's word for a code that it did not issue, or issued too long ago. */
const invalidCode = 40029;

/** What WeChat did not deliver was no guess. */
async function deliveredPhone(phoneCode: string, openid: string): Promise<Phone> {
  try {
    const { code, value } = await exchangePhoneCode(phoneCode);
    if (value !== null) return value;
    if (code === invalidCode) refuse('invalid', '手机号授权已过期，请重新点击按钮授权');
    refuse('busy', '微信暂时没有提供手机号，请稍后再试；仍不成功请联系所属协会');
  } catch (error) {
    await store.giveAttemptBack(openid);
    throw error;
  }
}

/** Somebody froze, appointed or bound this identity meanwhile. An entry that it does not hold is let go. */
async function overtaken(openid: string, memberId: string): Promise<never> {
  if ((await identityOf(openid))?.memberId !== memberId) await store.releaseEntry(memberId, openid);
  return movedOn();
}

function movedOn(): never {
  return refuse('conflict', '您的身份信息刚刚有变化，请返回后再试');
}

/** The identity first: between the two writes the member is nobody's guest, never two people's identity. */
async function unbind(_: unknown, { actor }: Call<Actor>): Promise<Session> {
  if (actor.status === 'frozen') refuse('forbidden', '您的会员身份已冻结，请联系所属协会');
  if (actor.identity === null) return sessionOf(null);
  const identity = actor.memberId === null ? actor.identity : await leave(actor.identity, actor.memberId);
  await finishLeaving(actor.openid, null);
  return sessionOf(identity);
}

async function leave(identity: Identity, memberId: string): Promise<Identity> {
  const left = unbound(identity);
  if (!(await store.saveIdentity(identity, left, memberId))) movedOn();
  return left;
}

/** A former entry still held by this caller is let go, unless it is the one being bound again. */
async function finishLeaving(openid: string, except: string | null): Promise<void> {
  const leaving = await store.leavingEntry(openid);
  if (leaving === null || leaving === except) return;
  await store.releaseEntry(leaving, openid);
  await store.forgetLeaving(openid, leaving);
}
