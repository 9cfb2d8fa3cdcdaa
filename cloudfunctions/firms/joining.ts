import type { FirmActions, FirmApplication } from 'shared/contracts/firms';
import { dayOf } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { byMember, entryOf, type AuditEntry } from '../platform/audit';
import { memberEntry } from '../platform/directory';
import { refuse } from '../platform/errors';
import { discardFile } from '../platform/files';
import { actsStill, type MemberEntry } from '../platform/identity';
import { copyUpload } from '../platform/uploads';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { applied, mayApplyAgain, type ApplicationRecord } from './application';
import { give } from './finishing';
import { plainCode } from './invitation';
import type { MandateRecord } from './mandate';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof FirmActions]: FirmActions[Name]['input'] };

export async function apply({ firmId, name, letterFile }: Inputs['apply'], { actor, now }: Call<Actor>): Promise<FirmApplication> {
  const firm = await store.firm(firmId);
  if (!firm) return refuse('missing', '没有找到这家单位会员');
  const [own, last] = await Promise.all([store.mandate(actor.openid), store.applicationFor(actor.openid, firmId)]);
  const known = await knownAs(actor, own);
  if (!actsStill({ firmId }, known)) return refuse('conflict', elsewhere);
  if (last && !mayApplyAgain(last, administers(own, firmId))) return sameAgain(last);
  const before = last?.state === 'approved' ? null : last;
  const id = before?._id ?? derivedId('firm application', actor.openid, firmId, ...(last ? [last._id] : []));
  const { associationId, associationName, associationPath } = firm;
  const memberId = known?.memberId ?? null;
  const { fileId: letter } = await copyUpload(letterFile, `letters/${id}-${before?.revision ?? 0}-${derivedId(letterFile)}`, actor.openid);
  const record = applied(id, { openid: actor.openid, memberId, applicantName: name, firmId, firmName: firm.name, letter, associationId, associationName, associationPath, at: now });
  const entry = entryAbout(record, 'firms.apply', `申请担任${firm.name}的管理员`, { actor, now });
  const { _id, revision: _revision, ...again } = record;
  const saved = before ? await store.changeApplication(before, again, entry) : await store.addApplication(record, entry);
  if (!saved) return refuse('conflict', '申请状态刚刚有变化，请返回后再试');
  await afterwards('uploads', () => discardAll([letterFile, before?.letter ?? null]));
  await afterwards('audit', () => store.log.applications(_id, entry));
  return view.application(record);
}

/** Who has unbound is still whom the roster last knew them as; who works for a firm without being a member is let in anew as such. */
async function knownAs({ identity }: Actor, own: MandateRecord | null): Promise<MemberEntry | null> {
  if (identity.member || identity.employee || !own?.memberId) return identity.member;
  return memberEntry(own.memberId);
}

function administers(own: MandateRecord | null, firmId: string): boolean {
  return own?.status === 'active' && own.firmId === firmId && own.capacity === 'administrator';
}

async function discardAll(files: (string | null)[]): Promise<void> {
  for (const file of files) if (file !== null) await discardFile(file);
}

/** A double tap or a lost answer. */
function sameAgain(before: ApplicationRecord): FirmApplication {
  return before.state === 'pending' ? view.application(before) : refuse('conflict', '您的申请已经通过，请在「我的」中查看');
}

export async function applications(_: unknown, { actor }: Call<Actor>): Promise<FirmApplication[]> {
  return (await store.asNamedToday(await store.applicationsOf(actor.openid))).map(view.application);
}

export async function withdraw({ applicationId }: Inputs['withdraw'], { actor, now }: Call<Actor>): Promise<FirmApplication> {
  const before = await store.application(applicationId);
  if (before?.openid !== actor.openid) return refuse('missing', '没有找到这份申请');
  if (before.state === 'withdrawn') return view.application(before);
  if (before.state !== 'pending') return refuse('conflict', '申请已经有结果，不能撤回');
  const entry = entryAbout(before, 'firms.withdraw', `撤回担任${before.firmName}管理员的申请`, { actor, now });
  if (!(await store.changeApplication(before, { state: 'withdrawn', decidedAt: now }, entry))) return refuse('conflict', '申请状态刚刚有变化，请返回后再试');
  await afterwards('audit', () => store.log.applications(before._id, entry));
  return view.application({ ...before, state: 'withdrawn' });
}

const elsewhere = '会员名册显示您在另一家会计师事务所执业，或已转出、注销，不能代表这家事务所；名册有误的，请先联系协会更正';
const unusable = '邀请码不正确或已过期，请向本所管理员索取新的邀请码';

/** Sent again it gives nothing anew: what has been ended since stays ended. Only a call cut short is finished. */
export async function accept({ code }: Inputs['accept'], { actor, now }: Call<Actor>): Promise<{ firmName: string }> {
  const id = derivedId('invitation', plainCode(code));
  const invitation = await store.invitation(id);
  const firm = invitation && (await store.firm(invitation.firmId));
  if (!invitation || !firm) return refuse('invalid', unusable);
  const own = await store.mandate(actor.openid);
  if (own?.status === 'active' && own.firmId !== firm._id) return refuse('conflict', `您目前代表${(await store.firm(own.firmId))?.name ?? own.firmName}，请先由该所结束授权`);
  const known = await knownAs(actor, own);
  if (!actsStill({ firmId: firm._id }, known)) return refuse('conflict', elsewhere);
  const usedAt = await store.useInvitation(id, actor.openid, now);
  if (usedAt === null) return refuse('invalid', unusable);
  if (own && own.firmId === firm._id && own.since >= usedAt) return own.status === 'active' ? { firmName: firm.name } : refuse('invalid', unusable);
  const { name, terms, invitedBy } = invitation;
  await give(firm, { openid: actor.openid, memberId: known?.memberId ?? null, name, terms, givenBy: invitedBy }, byMember({ openid: actor.openid, name }, 'guest'), dayOf(now), now);
  return { firmName: firm.name };
}

function entryAbout({ _id, associationPath, memberId, applicantName }: ApplicationRecord, action: AuditEntry['action'], summary: string, { actor, now }: Call<Actor>): AuditEntry {
  const by = byMember({ openid: actor.openid, name: applicantName }, memberId === null ? 'guest' : 'member');
  return entryOf({ at: now, by, associationPath, action, subject: { kind: 'firm application', id: _id, memberId }, summary });
}
