import { dayOf } from 'shared/instants';
import type { Instant } from 'shared/contracts/answers';
import type { BindInput, BindingPeriod, Session } from 'shared/contracts/members';
import type { Call } from '../platform/actions';
import type { Actor, Member } from '../platform/actor';
import { identityOf } from '../platform/directory';
import { refuse } from '../platform/errors';
import { keysFrom } from '../platform/keys';
import { personsOf } from '../platform/permission';
import { certificateHash, phoneHash } from '../platform/phones';
import { exchangePhoneCode, type Phone } from '../platform/wechat';
import { isMainland, isProven, mismatch, type Candidate, type Proof } from './binding';
import * as store from './store';
import * as view from './view';

const frozen = '您的会员身份已冻结，请联系所属协会';

export async function bind(input: BindInput, { actor, now }: Call<Actor>): Promise<Session> {
  if (actor.status === 'frozen') refuse('forbidden', frozen);
  if (!(await store.spendAttempt(actor.openid, now))) refuse('busy', '尝试次数过多，请一小时后再试');
  const { memberId } = await provenCandidate(input, actor.openid);
  if (actor.memberId !== null && actor.memberId !== memberId) refuse('conflict', '您已绑定会员身份，请先解除绑定');
  const boundTo = await store.bind({ _id: actor.openid, memberId, since: now, how: 'roster' });
  if (boundTo === null) throw mismatch();
  if (boundTo !== memberId) refuse('conflict', '您的身份信息刚刚有变化，请返回后再试');
  await store.forgetAttempts(actor.openid);
  return sessionNow(actor.openid, now);
}

async function provenCandidate({ certificateNumber, name, phoneCode }: BindInput, openid: string): Promise<Candidate> {
  const keys = keysFrom(process.env);
  const phone = await deliveredPhone(phoneCode).catch((error: unknown) => giveBack(openid, error));
  if (!isMainland(phone.countryCode)) throw mismatch();
  const proof: Proof = { openid, name, phoneHash: phoneHash(phone.number, keys) };
  const candidate = await store.candidate(certificateHash(certificateNumber, keys));
  if (!isProven(candidate, proof)) throw mismatch();
  return candidate;
}

/** What WeChat did not deliver was no guess. */
async function giveBack(openid: string, error: unknown): Promise<never> {
  await store.giveAttemptBack(openid);
  throw error;
}

/** WeChat's word for a code that it did not issue, or issued too long ago. */
const invalidCode = 40029;

export async function deliveredPhone(phoneCode: string): Promise<Phone> {
  const { code, value } = await exchangePhoneCode(phoneCode);
  if (value !== null) return value;
  if (code === invalidCode) refuse('invalid', '手机号授权已过期，请重新点击按钮授权');
  return refuse('busy', '微信暂时没有提供手机号，请稍后再试；仍不成功请联系所属协会');
}

/** A frozen member keeps the binding: it is the way to the own records and to what was begun. */
export async function unbind(_: unknown, { actor, now }: Call<Actor>): Promise<Session> {
  if (actor.status === 'frozen') refuse('forbidden', frozen);
  if (actor.memberId !== null) await store.unbind(actor.openid, actor.memberId, now, 'unbound');
  return sessionNow(actor.openid, now);
}

export async function bindings(_: unknown, { actor }: Call<Member>): Promise<BindingPeriod[]> {
  const [binding, history] = await Promise.all([store.bindingTo(actor.memberId), store.endedBindings(actor.memberId)]);
  return view.bindingPeriods(binding, history);
}

export async function leaveFirm(_: unknown, { actor, now }: Call<Actor>): Promise<Session> {
  await store.endEmployee(actor.openid, now);
  return sessionNow(actor.openid, now);
}

async function sessionNow(openid: string, now: Instant): Promise<Session> {
  const identity = await identityOf(openid);
  return view.sessionOf(identity, personsOf(identity, dayOf(now)));
}
