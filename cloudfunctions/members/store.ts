import type { Instant } from 'shared/contracts/answers';
import { memberByCertificate } from '../platform/directory';
import { collection, command } from '../platform/database';
import { derivedId } from '../platform/ids';
import { forgottenBefore, mostFailures } from './attempts';
import type { Candidate } from './binding';

/** One WeChat identity a member, one member an identity: `_id` and a unique index see to both. */
export interface Binding {
  /** The OPENID. */
  _id: string;
  memberId: string;
  since: Instant;
  how: 'roster' | 'approved';
}

interface EndedBinding extends Omit<Binding, '_id'> {
  _id: string;
  openid: string;
  until: Instant;
}

interface Attempts {
  _id: string;
  failures: number;
  at: Instant;
}

const bindings = collection<Binding>('bindings');
const history = collection<EndedBinding>('bindingHistory');
const attempts = collection<Attempts>('attempts');

export async function candidate(certificateHash: string): Promise<Candidate | null> {
  const found = await memberByCertificate(certificateHash);
  if (!found) return null;
  const { memberId, name, phoneHash, standing } = found;
  const [binding] = await bindings.page({ where: { memberId }, limit: 1 });
  return { memberId, name, phoneHash, standing, boundTo: binding?._id ?? null };
}

/** The member to whom the identity is bound now: another one when a call was overtaken, none when somebody else has the member. */
export async function bind(binding: Binding): Promise<string | null> {
  if (await bindings.add(binding)) return binding.memberId;
  return (await bindings.one(binding._id))?.memberId ?? null;
}

/** The history first: what ends in between is written down again under the same id, and never lost. */
export async function unbind(openid: string, memberId: string, until: Instant): Promise<void> {
  const binding = await bindings.one(openid);
  if (binding?.memberId !== memberId) return;
  const { since, how } = binding;
  await history.add({ _id: derivedId(openid, memberId, since), openid, memberId, since, how, until });
  await bindings.remove({ _id: openid, memberId, since });
}

/** Counted before anything is compared, so that guesses made side by side count too. False: locked. */
export async function spendAttempt(openid: string, now: Instant): Promise<boolean> {
  const since = forgottenBefore(now);
  const counted = () =>
    attempts.change({ _id: openid, failures: command.lt(mostFailures), at: command.gt(since) }, { failures: command.inc(1), at: now });
  if (await counted()) return true;
  if (await attempts.change({ _id: openid, at: command.lte(since) }, { failures: 1, at: now })) return true;
  return (await attempts.add({ _id: openid, failures: 1, at: now })) || (await counted()) === 1;
}

/** What WeChat did not deliver was no guess. */
export async function giveAttemptBack(openid: string): Promise<void> {
  await attempts.change({ _id: openid, failures: command.gt(0) }, { failures: command.inc(-1) });
}

export async function forgetAttempts(openid: string): Promise<void> {
  await attempts.change({ _id: openid }, { failures: 0 });
}
