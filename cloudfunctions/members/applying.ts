import type { Instant } from 'shared/contracts/answers';
import type { BindingApplication, EmployeeApplication, MyApplication, PhoneApplication, TransferApplication } from 'shared/contracts/members';
import type { Call } from '../platform/actions';
import type { Actor, Member } from '../platform/actor';
import { associationServing } from '../platform/associations';
import { entryOf } from '../platform/audit';
import { memberByCertificate } from '../platform/directory';
import { refuse } from '../platform/errors';
import { discardFile } from '../platform/files';
import type { OwnAssociation } from '../platform/identity';
import { derivedId } from '../platform/ids';
import { keysFrom } from '../platform/keys';
import { afterwards } from '../platform/log';
import { certificateHash, maskCertificateNumber, maskPhone, phoneHash, sealPhone } from '../platform/phones';
import { copyUpload } from '../platform/uploads';
import { commonPath, type ApplicationRecord, type Claim } from './application';
import { countedSince, mostApplications } from './attempts';
import { isMainland } from './binding';
import { summaryOf, byApplicant } from './entries';
import { deliveredPhone } from './joining';
import { mayWithdraw } from './policy';
import * as store from './store';
import * as view from './view';

interface WithProof {
  key: string;
  explanation: string;
  proofs: string[];
}

interface Draft extends OwnAssociation {
  memberId: string | null;
  /** The numbers are sealed for this application and no other. */
  claim: (applicationId: string) => Claim;
}

/** Whoever is frozen may have a new number, or work for a firm without being a member by now. Both are always asked, and the answer is the same: it does not tell whether the roster knows the number. */
export async function applyForBinding(input: BindingApplication, { actor, now }: Call<Actor>) {
  if (actor.memberId !== null) refuse('conflict', '您已绑定会员身份，请先解除绑定');
  const keys = keysFrom(process.env);
  const { certificateNumber, name, phone, city } = input;
  const hash = certificateHash(certificateNumber, keys);
  const [registered, serving] = await Promise.all([memberByCertificate(hash), placeServing(city)]);
  const { associationId, associationName, associationPath } = registered ?? serving;
  const claim = (id: string): Claim => ({
    kind: 'binding', name, city,
    certificateHash: hash, maskedCertificateNumber: maskCertificateNumber(certificateNumber),
    phoneCipher: sealPhone(phone, id, keys), maskedPhone: maskPhone(phone),
  });
  return apply(input, { associationId, associationName, associationPath, memberId: registered?.memberId ?? null, claim }, actor, now);
}

export async function applyAsEmployee(input: EmployeeApplication, { actor, now }: Call<Actor>) {
  if (actor.memberId !== null) refuse('conflict', '您已是会员，不需要登记从业人员身份');
  if (actor.identity.employee) refuse('conflict', '您已登记从业人员身份，换单位请先结束原来的登记');
  const keys = keysFrom(process.env);
  const { name, phone, firmName, city } = input;
  const claim = (id: string): Claim => ({ kind: 'employee', name, firmName, city, phoneCipher: sealPhone(phone, id, keys), maskedPhone: maskPhone(phone) });
  return apply(input, { ...(await placeServing(city)), memberId: null, claim }, actor, now);
}

export async function applyForPhone(input: PhoneApplication, { actor, now }: Call<Member>) {
  const keys = keysFrom(process.env);
  const { number, countryCode } = await deliveredPhone(input.phoneCode);
  if (!isMainland(countryCode)) refuse('invalid', '请使用中国大陆手机号');
  const { memberId, name, maskedPhone: former, associationId, associationName, associationPath } = actor;
  const claim = (id: string): Claim => ({ kind: 'phone-change', name, former, phoneCipher: sealPhone(number, id, keys), phoneHash: phoneHash(number, keys), maskedPhone: maskPhone(number) });
  return apply(input, { memberId, associationId, associationName, associationPath, claim }, actor, now);
}

export async function applyForTransfer(input: TransferApplication, { actor, now }: Call<Member>) {
  const { memberId, name, kind, firmName: firmBefore, branchName: branchBefore, associationName } = actor;
  const { firmName = null, branchName = null, city } = input;
  if (kind === 'practising' && firmName === null) refuse('invalid', '执业会员请填写转入的会计师事务所');
  const to = await placeServing(city);
  const claim = (): Claim => ({ kind: 'transfer', name, firmName, branchName, city, to, former: { associationName, firmName: firmBefore, branchName: branchBefore } });
  return apply(input, { ...(await placeAbove(actor.associationPath, to)), memberId, claim }, actor, now);
}

async function placeServing(city: string): Promise<OwnAssociation> {
  const found = await associationServing(city);
  if (!found) refuse('invalid', '这个市还没有对应的协会，请填写执业或登记所在的设区市名称');
  return { associationId: found._id, associationName: found.name, associationPath: found.associationPath };
}

async function placeAbove(from: string[], to: OwnAssociation): Promise<OwnAssociation> {
  const associationPath = commonPath(from, to.associationPath);
  if (associationPath.length === to.associationPath.length) return to;
  const above = associationPath.at(-1);
  const found = above === undefined ? null : await store.association(above);
  if (!found) refuse('invalid', '两地协会没有共同的上级，请联系所属协会办理');
  return { associationId: found._id, associationName: found.name, associationPath };
}

export async function apply({ key, explanation, proofs }: WithProof, { claim, ...whose }: Draft, actor: Actor | Member, now: Instant): Promise<{ applicationId: string }> {
  const kind = claim('').kind;
  const before = await store.applicationsOf(actor.openid);
  const same = before.find((application) => application.key === key);
  if (same) return { applicationId: same._id };
  if (before.filter(({ at }) => at > countedSince(now)).length >= mostApplications) refuse('busy', '一周内提交的申请较多，请等待审核或联系所属协会');
  const _id = derivedId('application', actor.openid, kind, before.find((application) => application.kind === kind)?._id ?? '');
  if (before.some((application) => application.kind === kind && application.state === 'pending')) refuse('conflict', waiting);
  const kept = await copyAll(proofs, _id, actor.openid);
  const application = { _id, openid: actor.openid, key, kind, ...whose, claim: claim(_id), explanation, proofs: kept, at: now, ...undecided };
  if (!(await add(application, now))) refuse('conflict', waiting);
  await afterwards('uploads', () => discardAll(proofs));
  return { applicationId: _id };
}

const waiting = '您已有一份同类申请正在审核，请等待结果或先撤回';
const undecided = { state: 'pending', decidedAt: null, decidedBy: null, reason: null, ends: null, unfinishedSince: null, clearedAt: null } as const;

async function add(application: ApplicationRecord, now: Instant): Promise<boolean> {
  const entry = entryOf({
    at: now, by: byApplicant(application), associationPath: application.associationPath, action: 'members.apply',
    subject: { kind: 'application', id: application._id, memberId: application.memberId }, summary: summaryOf(application, '提交了'),
  });
  if (!(await store.addApplication(application, entry))) return false;
  await afterwards('audit', () => store.handOver(application._id, entry));
  return true;
}

/** The uploads stay until the record is saved: a call that is cut off can be made again. */
async function discardAll(uploads: string[]): Promise<void> {
  for (const upload of uploads) await discardFile(upload);
}

/** Under a name of its own each time: two forms sent at once do not write over each other's files. */
async function copyAll(proofs: string[], applicationId: string, openid: string): Promise<string[]> {
  const kept: string[] = [];
  for (const proof of proofs) kept.push((await copyUpload(proof, `applications/${applicationId}/${derivedId(proof)}`, openid)).fileId);
  return kept;
}

export async function myApplications(_: unknown, { actor }: Call<Actor>): Promise<MyApplication[]> {
  return (await store.applicationsOf(actor.openid)).map(view.mine);
}

export async function withdraw({ applicationId }: { applicationId: string }, { actor, now }: Call<Actor>): Promise<MyApplication> {
  const application = await store.application(applicationId);
  if (application?.openid !== actor.openid) refuse('missing', '没有找到这份申请');
  if (application.state === 'withdrawn') return view.mine(application);
  const may = mayWithdraw(application);
  if (!may.allowed) refuse('conflict', may.reason);
  const entry = entryOf({
    at: now, by: byApplicant(application), associationPath: application.associationPath, action: 'members.withdraw',
    subject: { kind: 'application', id: applicationId, memberId: application.memberId }, summary: summaryOf(application, '撤回了'),
  });
  if (!(await store.withdrawApplication(applicationId, now, entry))) refuse('conflict', '这份申请刚刚有变化，请刷新后再试');
  await afterwards('audit', () => store.handOver(applicationId, entry));
  return view.mine({ ...application, state: 'withdrawn' });
}
