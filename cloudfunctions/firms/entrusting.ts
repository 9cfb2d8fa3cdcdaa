import { createHash } from 'node:crypto';
import type { Instant } from 'shared/contracts/answers';
import type { FirmActions, MandateCard } from 'shared/contracts/firms';
import { dayOf } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { FirmActor } from '../platform/actor';
import { byFirm, entryOf, logEntry, type AuditBy, type AuditEntry } from '../platform/audit';
import { refuse } from '../platform/errors';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { miniCode } from '../platform/mini-codes';
import { codeFrom, expiry, plainCode } from './invitation';
import { termsFault, termsText, type MandateRecord } from './mandate';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof FirmActions]: FirmActions[Name]['input'] };

export async function mandates(_: unknown, { actor, now }: Call<FirmActor>): Promise<MandateCard[]> {
  return (await store.mandatesOf(actor.firmId)).map((each) => view.mandate(each, actor.openid, dayOf(now)));
}

/** The code is kept by its hash alone: whoever reads the database invites nobody. A call made again is the same invitation. */
export async function invite({ name, terms, key }: Inputs['invite'], { actor, now }: Call<FirmActor>): Promise<{ code: string; until: Instant }> {
  const fault = terms && termsFault(terms, dayOf(now));
  if (fault) refuse('invalid', fault);
  const { firmId, openid } = actor;
  const code = codeFrom(hashOf('invitation code', openid, firmId, key, name, terms));
  const _id = derivedId('invitation', code);
  const before = await store.invitation(_id);
  if (before) return { code, until: before.until };
  const whom = terms ? '经办人' : '管理员';
  await logEntry(entryAbout(actor, 'firms.invite', `邀请${name}担任${actor.firmName}的${whom}`, null, byFirm(actor), now));
  const until = expiry(now);
  await store.addInvitation({ _id, firmId, name, terms, until, state: 'open', invitedBy: actor.name, usedBy: null, usedAt: null });
  return { code, until };
}

/** Of the form's random key, which is kept nowhere: nobody can derive the code from the records. */
function hashOf(...parts: unknown[]): Uint8Array {
  return createHash('sha256').update(JSON.stringify(parts)).digest();
}

export async function drawCode({ code }: Inputs['drawCode'], { actor, now }: Call<FirmActor>): Promise<{ picture: string }> {
  const plain = plainCode(code);
  const invitation = await store.invitation(derivedId('invitation', plain));
  if (invitation?.firmId !== actor.firmId || invitation.state !== 'open' || invitation.until <= now) return refuse('missing', '没有找到这个邀请码');
  return { picture: await miniCode('packages/firms/accept/index', plain) };
}

export async function amend({ mandateId, terms }: Inputs['amend'], { actor, now }: Call<FirmActor>): Promise<MandateCard> {
  const fault = termsFault(terms, dayOf(now));
  if (fault) refuse('invalid', fault);
  const mandate = await ownMandate(mandateId, actor);
  const entry = entryAbout(actor, 'firms.amend', `修改${mandate.name}作为${actor.firmName}经办人的范围和期限，改为${termsText(terms)}`, null, byFirm(actor), now);
  if (!(await store.amendMandate(mandate._id, actor.firmId, terms, entry))) refuse('conflict', '这项授权已经结束，请刷新后再试');
  await afterwards('audit', () => store.log.mandates(mandate._id, entry));
  return view.mandate({ ...mandate, ...terms }, actor.openid, dayOf(now));
}

/** Of two administrators who end each other's mandate at the same moment one remains: the firm's own record decides. */
export async function end({ mandateId, reason }: Inputs['end'], { actor, now }: Call<FirmActor>): Promise<MandateCard> {
  const mandate = await ownMandate(mandateId, actor);
  if (mandate.capacity === 'administrator' && mandate.status === 'active' && !(await store.dropAdministrator(actor.firmId, mandateId))) {
    const firm = await store.firm(actor.firmId);
    if (firm?.administrators.includes(mandateId)) refuse('conflict', '本所至少要有一位管理员，请先邀请另一位');
  }
  return closed(mandate, actor, byFirm(actor), reason, actor.openid, now);
}

async function ownMandate(mandateId: string, { firmId }: FirmActor): Promise<MandateRecord> {
  const mandate = await store.mandateOf(firmId, mandateId);
  return mandate ?? refuse('missing', '没有找到这项授权');
}

/** Ended once; ended again it is ended as before. */
export async function closed(mandate: MandateRecord, { firmName, associationPath }: Pick<MandateRecord, 'firmName' | 'associationPath'>, by: AuditBy, reason: string, openid: string, now: Instant): Promise<MandateCard> {
  const { _id, firmId, name } = mandate;
  const entry = entryAbout({ firmId, associationPath }, 'firms.end', `结束${name}对${firmName}的授权`, reason, by, now);
  if (await store.endMandate(_id, firmId, by.name, entry)) await afterwards('audit', () => store.log.mandates(_id, entry));
  return view.mandate({ ...mandate, status: 'ended', endedBy: by.name }, openid, dayOf(now));
}

function entryAbout({ firmId, associationPath }: { firmId: string; associationPath: string[] }, action: AuditEntry['action'], summary: string, reason: string | null, by: AuditBy, now: Instant): AuditEntry {
  return entryOf({ at: now, by, associationPath, action, subject: { kind: 'firm', id: firmId, memberId: null }, summary, reason });
}
