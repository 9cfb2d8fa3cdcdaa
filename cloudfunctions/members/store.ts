import { isDeepStrictEqual } from 'node:util';
import type { Instant } from 'shared/contracts/answers';
import type { MemberKind } from 'shared/contracts/members';
import { collection, command } from '../platform/database';
import type { Identity } from '../platform/identity';
import { forgottenBefore, mostFailures } from './attempts';

export interface RosterEntry {
  /** The member's id, letters and digits only: it becomes a field name in an event's claims. */
  _id: string;
  certificateHash: string;
  name: string;
  phoneHash: string;
  phoneCipher: string;
  maskedPhone: string;
  maskedCertificateNumber: string;
  kind: MemberKind;
  associationId: string;
  associationName: string;
  associationPath: string[];
  firmName: string | null;
  city: string;
  status: 'active' | 'left';
  boundTo: string | null;
}

interface Attempts {
  _id: string;
  failures: number;
  at: Instant;
}

const identities = collection<Identity & { leaving: string | null }>('identities');
const roster = collection<RosterEntry>('roster');
const attempts = collection<Attempts>('attempts');

export async function entryByCertificate(certificateHash: string): Promise<RosterEntry | null> {
  return (await roster.page({ where: { certificateHash }, limit: 1 }))[0] ?? null;
}

/** One WeChat identity a member: true when the entry is now ours, or already was (an update that changes nothing counts as none). */
export async function takeEntry(memberId: string, openid: string): Promise<boolean> {
  if (await roster.change({ _id: memberId, boundTo: null }, { boundTo: openid })) return true;
  return (await roster.one(memberId, { boundTo: true }))?.boundTo === openid;
}

export async function releaseEntry(memberId: string, openid: string): Promise<void> {
  await roster.change({ _id: memberId, boundTo: openid }, { boundTo: null });
}

/**
 * Only over the identity that the decision was made on: what somebody else wrote meanwhile stays, and the answer is false.
 * `leaving` names a roster entry still to be released, should the call end between the two writes.
 */
export async function saveIdentity(before: Identity | null, identity: Identity, leaving: string | null = null): Promise<boolean> {
  const { _id, ...changes } = identity;
  const saved = before
    ? await identities.change({ _id, ...standing(before) }, { ...changes, leaving })
    : await identities.add({ ...identity, leaving });
  return Boolean(saved) || isSame(await identities.one(_id), identity);
}

/** What a decision about an identity depends on. */
function standing({ status, roles, memberId, associationId }: Identity) {
  return { status, roles, memberId, associationId };
}

/** An update that changes nothing counts as none, and of two same calls the other may have been first. */
function isSame(stored: Identity | null, identity: Identity): boolean {
  return stored !== null && isDeepStrictEqual(standing(stored), standing(identity));
}

export async function forgetLeaving(openid: string, leaving: string): Promise<void> {
  await identities.change({ _id: openid, leaving }, { leaving: null });
}

export async function leavingEntry(openid: string): Promise<string | null> {
  return (await identities.one(openid, { leaving: true }))?.leaving ?? null;
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
