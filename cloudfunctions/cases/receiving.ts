import type { CaseHandlingActions, PaperCase } from 'shared/contracts/case-handling';
import type { CaseDetail } from 'shared/contracts/cases';
import type { Day, Instant } from 'shared/contracts/answers';
import { dayOf } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Actor, Staff } from '../platform/actor';
import { rulesFor } from '../platform/associations';
import { calendarOf } from '../platform/calendars';
import { memberByCertificate, openidOf, type Colleague } from '../platform/directory';
import { refuse } from '../platform/errors';
import { derivedId } from '../platform/ids';
import { lookupKeyFrom } from '../platform/keys';
import { afterwards } from '../platform/log';
import { certificateHash } from '../platform/phones';
import { uploadFolder } from '../platform/uploads';
import { blank, type Applicant, type CaseRecord } from './case';
import { firstYear, termsOf, yearsOn } from './clock';
import { actingOf, byOf, entryAbout, factOf } from './entries';
import { discardEvidence, numbered, shown, takeEvidence } from './filing';
import * as notices from './notices';
import { partsOf } from './policy';
import { worked } from './recount';
import { step, tell } from './stepping';
import * as store from './store';
import { askedAbove, nearestStaff } from './telling';

type Inputs = { [Name in keyof CaseHandlingActions]: CaseHandlingActions[Name]['input'] };

export async function intakeFolder(_: Inputs['intakeFolder'], { actor }: Call<Staff>): Promise<{ folder: string }> {
  return Promise.resolve({ folder: uploadFolder(actor.openid) });
}

/** The clock runs from the day on which the paper came, whoever confirms it and when. */
export async function intake(input: PaperCase, call: Call<Staff>): Promise<CaseDetail> {
  const { actor, now } = call;
  const id = derivedId('case', actor.openid, input.key);
  const already = await store.one(id);
  if (already) return shown(await numbered(already), call);
  const receivedAt = momentOf(input.receivedOn, now);
  if (!input.evidence.some(({ file }) => file !== null)) refuse('invalid', '请上传收到的书面材料的扫描件');
  const received = await recordOf(id, input, receivedAt, call);
  const asked = await confirmersOf(received, actor.openid);
  const first = { ...received, intake: { ...received.intake!, askedAbove: askedAbove(received.handledBy, asked) } };
  const untold = [...notices.received(first, []).map((each) => ({ ...each, at: now })), ...asked.map(({ _id }) => notices.toConfirm(first, _id, now))];
  const entry = entryAbout(first, 'cases.intake', '登记纸质维权申请', null, byOf(actor, ['colleague']), now);
  await store.add({ ...first, untold, untoldSince: now }, entry);
  await afterwards('uploads', () => discardEvidence(input.evidence));
  await afterwards('audit', () => store.handOver(id, entry));
  await afterwards('tell', () => tell(first, untold, now));
  return shown(await numbered(first), call);
}

async function recordOf(id: string, input: PaperCase, receivedAt: Instant, { actor, now }: Call<Staff>): Promise<CaseRecord> {
  const { associationId, associationName, associationPath } = actor;
  const { type, confidential, facts, claim, opposingParty, address, receivedOn } = input;
  const applicant = await applicantOf(input.applicant);
  const [{ policy, heardBy }, { calendar, stamp }] = await Promise.all([rulesFor(associationPath), calendarOf(yearsOn(dayOf(now)))]);
  const evidence = await takeEvidence(id, input.evidence, actor.openid, 'staff', now);
  const record: CaseRecord = {
    ...blank(id, { applicant, owner: { associationId, associationName, associationPath } }, now),
    ...{ type, confidential, facts, claim, opposingParty, evidence, heardBy, receivedAt, remindedThrough: receivedOn, terms: termsOf(policy), word: policy.noticeWord.value },
    service: { way: 'paper', address },
    intake: { by: actingOf(actor), receivedOn, confirmedBy: null, returned: null, askedAbove: [] },
  };
  return { ...worked(record, { calendar, stamp, now }), history: [factOf(actor, partsOf(record, actor.identity, dayOf(now)), now, `登记 ${receivedOn} 收到的书面申请`)] };
}

/** Of a former day only the day is known. */
export function momentOf(receivedOn: Day, now: Instant): Instant {
  if (receivedOn > dayOf(now)) refuse('invalid', '收到日期不能晚于今天');
  if (receivedOn < `${firstYear}-01-01`) refuse('invalid', `收到日期不能早于 ${firstYear} 年`);
  return receivedOn === dayOf(now) ? now : `${receivedOn}T00:00:00.000+08:00`;
}

export async function applicantOf(given: PaperCase['applicant']): Promise<Applicant> {
  if (!('certificateNumber' in given)) return { kind: 'paper', openid: null, memberId: null, name: given.name, firmId: null, firmName: given.firmName };
  const member = await memberByCertificate(certificateHash(given.certificateNumber, lookupKeyFrom(process.env)));
  if (!member) return refuse('invalid', '名册中没有这个证书编号，请核对；不是会员的，请填写姓名和单位');
  const { memberId, name, firmId, firmName } = member;
  return { kind: 'member', openid: await openidOf(memberId), memberId, name, firmId, firmName };
}

export function confirmersOf({ handledBy, applicant }: CaseRecord, registrar: string): Promise<Colleague[]> {
  return nearestStaff(handledBy, ['lead', 'approver', 'case-officer'], ({ _id }) => _id !== registrar && _id !== applicant.openid);
}

export function confirmIntake(input: Inputs['confirmIntake'], call: Call<Actor>): Promise<CaseDetail> {
  return step('confirmIntake', input, call, ({ record, actor }) => ({
    changes: { intake: { ...record.intake!, confirmedBy: actingOf(actor) } },
    what: '核对并确认纸质收件',
    inner: true,
  }));
}
