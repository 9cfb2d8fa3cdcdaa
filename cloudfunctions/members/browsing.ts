import type { Instant, Page } from 'shared/contracts/answers';
import type { ApplicationDetail, FoundMember, ManagedApplication, MemberActions } from 'shared/contracts/members';
import { numberKindLabels } from 'shared/contracts/members';
import type { OwnSection } from 'shared/contracts/own-data';
import type { Call } from '../platform/actions';
import type { Actor, Staff } from '../platform/actor';
import { byStaff, entryOf, logRead } from '../platform/audit';
import { memberByCertificate, memberEntry } from '../platform/directory';
import { refuse } from '../platform/errors';
import { addressOf } from '../platform/files';
import { officesNamed } from '../platform/firms';
import { keysFrom } from '../platform/keys';
import { pageOf } from '../platform/paging';
import { oversees } from '../platform/permission';
import { certificateHash, openPhone } from '../platform/phones';
import { rosterRowOf } from '../platform/roster';
import { isPicture, type ApplicationRecord } from './application';
import { summaryOf } from './entries';
import { openMattersOf } from './leaving';
import { ownSections } from './own';
import { permissions } from './permissions';
import { leaves, type Circumstances } from './policy';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof MemberActions]: MemberActions[Name]['input'] };
const noMember = '没有找到这位会员';

export async function applications({ state = 'pending', cursor, limit = 20 }: Inputs['applications'], { actor }: Call<Staff>): Promise<Page<ManagedApplication>> {
  const found = await store.applicationsFor(actor.associationId, state, cursor, limit + 1);
  const position = ({ _id, at, decidedAt }: ApplicationRecord) => ({ at: state === 'pending' ? at : decidedAt!, id: _id });
  return pageOf(found, limit, position, view.managed);
}

/** The log first: nobody sees a claim beside the roster without its being written down. */
export async function application({ applicationId }: Inputs['application'], { actor, now }: Call<Staff>): Promise<ApplicationDetail> {
  const found = await managedApplication(applicationId, actor);
  const circumstances = await circumstancesOf(found, now);
  const memberId = circumstances.registered?.memberId ?? found.memberId;
  await look(actor, now, { kind: 'application', id: applicationId, memberId }, found.associationPath, summaryOf(found, '查看了'), null, 'look');
  return view.detail(found, circumstances, actor);
}

/** As it is after a decision, which is in the log itself. */
export async function decidedApplication(applicationId: string, { actor, now }: Call<Staff>): Promise<ApplicationDetail> {
  const found = await managedApplication(applicationId, actor);
  return view.detail(found, await circumstancesOf(found, now), actor);
}

/** Not theirs and not there answer alike. */
export async function managedApplication(id: string, actor: Staff): Promise<ApplicationRecord> {
  const found = await store.application(id);
  return found && oversees(actor.associationId, found.associationPath) ? found : refuse('missing', '没有找到这份申请');
}

export async function circumstancesOf({ _id, claim, memberId, openid, state }: ApplicationRecord, now: Instant): Promise<Circumstances> {
  const firmName = claim.kind === 'employee' || claim.kind === 'transfer' ? claim.firmName : null;
  const [registered, applicantIs, offices] = await Promise.all([
    claim.kind === 'binding' ? memberByCertificate(claim.certificateHash) : memberId === null ? null : memberEntry(memberId),
    membershipOf(openid),
    firmName === null ? null : officesNamed(firmName),
  ]);
  const leaving = claim.kind === 'deletion' ? memberId : applicantIs?.frozen && leaves(applicantIs, registered?.memberId ?? null) ? applicantIs.memberId : undefined;
  const [bound, open] = await Promise.all([
    registered && store.bindingTo(registered.memberId),
    state === 'pending' && leaving !== undefined ? openMattersOf({ _id, openid, memberId: leaving }, now) : [],
  ]);
  return { registered, boundTo: bound && { openid: bound._id, since: bound.since }, applicantIs, open, firm: firmName === null ? null : { name: firmName, offices } };
}

async function membershipOf(openid: string): Promise<Circumstances['applicantIs']> {
  const own = await store.bindingOf(openid);
  return own && { memberId: own.memberId, frozen: (await memberEntry(own.memberId))?.standing !== 'active' };
}

const minutes = 60;

export async function proof({ applicationId, number }: Inputs['proof'], { actor, now }: Call<Staff>): Promise<MemberActions['proof']['value']> {
  const { proofs, memberId, associationPath } = await managedApplication(applicationId, actor);
  const file = proofs[number - 1];
  if (file === undefined) refuse('invalid', '没有这份材料，请刷新后再试');
  await look(actor, now, { kind: 'application', id: applicationId, memberId }, associationPath, `查看了申请的第 ${number} 份证明材料`, null, 'proof');
  return { address: await addressOf(file, 10 * minutes), type: isPicture(file) ? 'picture' : 'document' };
}

export async function applicantPhone({ applicationId, reason }: Inputs['applicantPhone'], { actor, now }: Call<Staff>): Promise<{ number: string }> {
  const { claim, memberId, associationPath, clearedAt } = await managedApplication(applicationId, actor);
  if (claim.kind === 'transfer' || claim.kind === 'deletion' || clearedAt !== null) refuse('invalid', '这份申请没有留下手机号');
  await look(actor, now, { kind: 'application', id: applicationId, memberId }, associationPath, '查看了申请人留下的完整手机号', reason, 'number');
  return { number: openPhone(claim.phoneCipher, applicationId, keysFrom(process.env)) };
}

export async function find({ certificateNumber, reason }: Inputs['find'], { actor, now }: Call<Staff>): Promise<FoundMember> {
  const found = await memberByCertificate(certificateHash(certificateNumber, keysFrom(process.env)));
  if (!found || !oversees(actor.associationId, found.associationPath)) refuse('missing', noMember);
  await look(actor, now, { kind: 'member', id: found.memberId, memberId: found.memberId }, found.associationPath, '查看了会员的登记信息和绑定记录', reason, 'find');
  const [binding, history] = await Promise.all([store.bindingTo(found.memberId), store.endedBindings(found.memberId)]);
  return view.found(found, binding, history);
}

export async function showNumber({ memberId, number, reason }: Inputs['showNumber'], { actor, now }: Call<Staff>): Promise<{ number: string }> {
  const row = await rosterRowOf(memberId);
  if (!row || !oversees(actor.associationId, row.associationPath)) refuse('missing', noMember);
  const cipher = number === 'phone' ? row.phoneCipher : row.certificateCipher;
  if (cipher === undefined) refuse('invalid', '名册里没有保存完整号码，请重新导入名册后再试');
  await look(actor, now, { kind: 'member', id: memberId, memberId }, row.associationPath, `查看了会员的完整${numberKindLabels[number]}`, reason, 'number');
  return { number: openPhone(cipher, memberId, keysFrom(process.env)) };
}

type Subject = { kind: string; id: string; memberId: string | null };

/** Before anything is shown. */
function look(actor: Staff, at: Instant, subject: Subject, associationPath: string[], summary: string, reason: string | null, what: keyof typeof looks): Promise<void> {
  return logRead(entryOf({ at, by: byStaff(actor, looks[what]), associationPath, action: `members.${what}`, subject, summary, reason }));
}

const looks = { look: permissions.application.who, proof: permissions.proof.who, find: permissions.find.who, number: permissions.showNumber.who };

export async function own(_: unknown, { actor }: Call<Actor>): Promise<OwnSection[]> {
  const memberId = actor.identity.member?.memberId;
  const [binding, history, applications] = await Promise.all([
    store.bindingOf(actor.openid),
    memberId === undefined ? [] : store.endedBindings(memberId),
    store.applicationsOf(actor.openid),
  ]);
  return ownSections(actor.identity, view.bindingPeriods(binding, history), applications.map(view.mine));
}

export async function todo(_: unknown, { actor }: Call<Actor>): Promise<MemberActions['todo']['value']> {
  const decides = actor.persons.some((person) => (permissions.applications.who as readonly string[]).includes(person));
  const [applications, mine] = await Promise.all([
    decides && actor.worksFor !== null ? store.countPending(actor.worksFor) : 0,
    store.countOpen(actor.openid),
  ]);
  return { applications, mine };
}
