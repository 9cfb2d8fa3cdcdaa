import type { Instant } from 'shared/contracts/answers';
import { bySystem, entryOf } from '../platform/audit';
import { memberByCertificate, memberEntry } from '../platform/directory';
import { firmsNamed } from '../platform/firms';
import { keysFrom } from '../platform/keys';
import { handOver } from '../platform/outbox';
import { maskPhone, openPhone, sealPhone } from '../platform/phones';
import { amend, rosterRowOf } from '../platform/roster';
import type { ApplicationRecord, Claim } from './application';
import { summaryOf } from './entries';
import { forget } from './forgetting';
import { bindingEnded, decided } from './notices';
import * as store from './store';

/** What follows from a decision; may be done any number of times, by anybody. */
export async function finish(application: ApplicationRecord, now: Instant): Promise<void> {
  const fault = application.state === 'approved' ? await effect(application, now) : null;
  const settled = fault === null ? application : await overtake(application, fault, now);
  await handOver([decided(settled), ...(fault === null ? bindingEnded(settled) : [])]);
  await store.finishApplication(application._id);
}

/** Null when it has taken effect, else why it no longer can. */
function effect(application: ApplicationRecord, now: Instant): Promise<string | null> {
  const { claim } = application;
  switch (claim.kind) {
    case 'binding':
      return bind(application, claim, now);
    case 'employee':
      return engage(application, claim, now);
    case 'phone-change':
      return changePhone(application, claim, now);
    case 'transfer':
      return transfer(application, claim, now);
    case 'deletion':
      return forget(application, now);
  }
}

async function bind({ openid, ends, decidedAt }: ApplicationRecord, { certificateHash }: Extract<Claim, { kind: 'binding' }>, now: Instant): Promise<string | null> {
  const member = await memberByCertificate(certificateHash);
  if (!member || member.standing !== 'active') return '会员名册刚刚有变化，这位会员已不在册';
  if (ends) await store.unbind(ends.openid, member.memberId, now, 'replaced');
  const other = await store.bindingTo(member.memberId);
  if (other === null) await leaveFrozen(openid, now);
  const boundTo = await store.bind({ _id: openid, memberId: member.memberId, since: decidedAt ?? now, how: 'approved' });
  return boundTo === member.memberId ? null : '身份信息刚刚有变化，请重新申请';
}

/** Nobody is two: a membership whose rights have ended gives way to what staff have approved, and stays in the history. */
async function leaveFrozen(openid: string, now: Instant): Promise<void> {
  const own = await store.bindingOf(openid);
  if (own && (await memberEntry(own.memberId))?.standing !== 'active') await store.unbind(openid, own.memberId, now, 'exchanged');
}

async function engage(application: ApplicationRecord, { name, firmName }: Extract<Claim, { kind: 'employee' }>, now: Instant): Promise<null> {
  const { openid, associationId, associationName, associationPath, decidedAt } = application;
  await leaveFrozen(openid, now);
  const firm = { firmId: (await firmsNamed([firmName]))(firmName), firmName };
  await store.engageEmployee(openid, { name, ...firm, associationId, associationName, associationPath }, decidedAt!);
  return null;
}

const gone = '会员名册刚刚有变化，这位会员已不在册';

/** Opened and sealed anew: a cipher text is good for one record alone. */
async function changePhone({ _id, memberId }: ApplicationRecord, { phoneCipher, phoneHash }: Extract<Claim, { kind: 'phone-change' }>, now: Instant): Promise<string | null> {
  const row = memberId === null ? null : await rosterRowOf(memberId);
  if (!row || row.standing !== 'active') return gone;
  if (row.phoneHash === phoneHash) return null;
  const keys = keysFrom(process.env);
  const phone = openPhone(phoneCipher, _id, keys);
  await amend(row.memberId, { phoneHash, phoneCipher: sealPhone(phone, row.memberId, keys), maskedPhone: maskPhone(phone) }, now);
  return null;
}

async function transfer({ memberId }: ApplicationRecord, { firmName, branchName, city, to }: Extract<Claim, { kind: 'transfer' }>, now: Instant): Promise<string | null> {
  const member = memberId === null ? null : await memberEntry(memberId);
  if (!member || member.standing !== 'active') return gone;
  const firmId = firmName === null ? null : firmName === member.firmName ? member.firmId : (await firmsNamed([firmName]))(firmName);
  const place = { ...to, firmId, firmName, branchName, city };
  if (isThere(member, place)) return null;
  await amend(member.memberId, place, now);
  return null;
}

function isThere(member: object, place: object): boolean {
  const at = member as Record<string, unknown>;
  return Object.entries(place).every(([field, value]) => JSON.stringify(at[field]) === JSON.stringify(value));
}

/** Approved, and yet too late: the applicant is told so, and may apply again. */
async function overtake(application: ApplicationRecord, reason: string, now: Instant): Promise<ApplicationRecord> {
  const { _id, associationPath, memberId } = application;
  const subject = { kind: 'application', id: _id, memberId };
  const entry = entryOf({ at: now, by: bySystem, associationPath, action: 'members.overtake', subject, summary: summaryOf(application, '未能生效'), reason });
  await store.overtakeApplication(_id, reason, entry);
  return { ...application, state: 'rejected', reason };
}
