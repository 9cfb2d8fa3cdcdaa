import type { EffectivePolicy, Filer } from 'shared/contracts/associations';
import type { CaseActions, CaseDetail, EvidenceInput, FilingChoice } from 'shared/contracts/cases';
import { filerLabels } from 'shared/contracts/associations';
import type { Instant } from 'shared/contracts/answers';
import { dayOf } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { rulesFor } from '../platform/associations';
import { calendarOf } from '../platform/calendars';
import { staffHaving } from '../platform/directory';
import { refuse } from '../platform/errors';
import { discardFile } from '../platform/files';
import type { OwnAssociation } from '../platform/identity';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { copyUpload, uploadFolder } from '../platform/uploads';
import { acceptedOnOf, blank, type Applicant, type CaseRecord, type Evidence } from './case';
import { termsOf, yearsOn } from './clock';
import { actingOf, byOf, entryAbout, factOf } from './entries';
import { cancelled, type Meeting } from './hearing';
import { received } from './notices';
import { no, partsOf, yes } from './policy';
import { worked } from './recount';
import { step, tell } from './stepping';
import * as notices from './notices';
import * as store from './store';
import type { Changes } from './store';
import { detailOf } from './view';

type Inputs = { [Name in keyof CaseActions]: CaseActions[Name]['input'] };

/** For whom somebody may file: for themselves, as the roster has them, and for the firm that entrusted them. */
interface Filing {
  as: 'self' | 'firm';
  filer: Filer;
  applicant: Applicant;
  owner: OwnAssociation;
}

function filingsOf({ identity, openid, status }: Actor): Filing[] {
  const { member, employee, mandate } = identity;
  const found: Filing[] = [];
  if (member && status === 'active') {
    const { memberId, name, firmId, firmName } = member;
    found.push({ as: 'self', filer: member.kind, applicant: { kind: 'member', openid, memberId, name, firmId, firmName }, owner: ownerOf(member) });
  } else if (employee) {
    const { name, firmId, firmName } = employee;
    found.push({ as: 'self', filer: 'employee', applicant: { kind: 'employee', openid, memberId: null, name, firmId, firmName }, owner: ownerOf(employee) });
  }
  if (mandate && (mandate.capacity === 'administrator' || mandate.scopes.includes('cases'))) {
    const { name, firmId, firmName } = mandate;
    found.push({ as: 'firm', filer: 'firm', applicant: { kind: 'firm', openid, memberId: member?.memberId ?? null, name, firmId, firmName }, owner: ownerOf(mandate) });
  }
  return found;
}

function ownerOf({ associationId, associationName, associationPath }: OwnAssociation): OwnAssociation {
  return { associationId, associationName, associationPath };
}

export async function begin(_: Inputs['begin'], { actor }: Call<Actor>) {
  const choices = await Promise.all(filingsOf(actor).map(choiceOf));
  return { folder: uploadFolder(actor.openid), choices };
}

async function choiceOf({ as, filer, applicant, owner }: Filing): Promise<FilingChoice> {
  const { policy, heardBy } = await rulesFor(owner.associationPath);
  const terms = termsOf(policy);
  const committeeName = heardBy.associationId === owner.associationId ? policy.committeeName.value : `${heardBy.associationName}${policy.committeeName.value}`;
  const days = { decision: terms.decision.days, meeting: terms.meeting.days, feedback: terms.feedback.days };
  const name = as === 'firm' ? applicant.firmName! : applicant.name;
  return { as, name, association: { id: owner.associationId, name: owner.associationName }, committeeName, may: mayFile(policy, filer), days };
}

/** C 23 has every member file; who else may is the association's policy (J 16). */
function mayFile(policy: EffectivePolicy, filer: Filer) {
  return policy.mayFile.value.includes(filer) ? yes : no(`按本会规定，${filerLabels[filer]}不能提出维权申请，可以拨打本会牵头部门电话咨询`);
}

/** The receipt is the server's: the record is there before its number is taken, and a duty takes it if this call is cut off. */
export async function file(input: Inputs['file'], call: Call<Actor>): Promise<CaseDetail> {
  const { actor, now } = call;
  const id = derivedId('case', actor.openid, input.key);
  const already = await store.one(id);
  if (already) return shown(await numbered(already), call);
  const filing = filingsOf(actor).find(({ as }) => as === input.as) ?? refuse('forbidden', '您目前没有可以这样申请的身份');
  const { policy, heardBy } = await rulesFor(filing.owner.associationPath);
  const may = mayFile(policy, filing.filer);
  if (!may.allowed) refuse('forbidden', may.reason);
  const evidence = await takeEvidence(id, input.evidence, actor.openid, 'applicant', now);
  const { calendar, stamp } = await calendarOf(yearsOn(dayOf(now)));
  const record = worked({ ...blank(id, filing, now), ...contentOf(input, now), evidence, heardBy, terms: termsOf(policy), word: policy.noticeWord.value }, { calendar, stamp, now });
  const first = { ...record, history: [factOf(actor, partsOf(record, actor.identity, dayOf(now)), now, '提交维权申请，协会收到')] };
  const leads = await staffHaving(filing.owner.associationId, ['lead']);
  const untold = received(first, leads.map(({ _id }) => _id));
  const entry = entryAbout(first, 'cases.file', '提交维权申请', null, byOf(actor, ['applicant']), now);
  await store.add({ ...first, untold, untoldSince: now }, entry);
  await afterwards('uploads', () => discardEvidence(input.evidence));
  await afterwards('audit', () => store.handOver(id, entry));
  await afterwards('tell', () => tell(first, untold, now));
  return shown(await numbered(first), call);
}

export async function shown(record: CaseRecord, { actor, now }: Call<Actor>): Promise<CaseDetail> {
  const { calendar } = await calendarOf(yearsOn(dayOf(now)));
  return detailOf({ record, parts: partsOf(record, actor.identity, dayOf(now)), calendar, now, openid: actor.openid, isExpert: false });
}

/** Left to the duty when it fails: received is received. */
export async function numbered(record: CaseRecord): Promise<CaseRecord> {
  if (record.number !== null) return record;
  let number: string | null = null;
  await afterwards('number', async () => { number = await store.takeReceiptNumber(record); });
  return { ...record, number };
}

function contentOf({ type, confidential, facts, claim, opposingParty, service }: Inputs['file'], now: Instant) {
  const by: CaseRecord['service'] = service.way === 'electronic' ? { way: 'electronic', confirmedAt: now } : service;
  return { type, confidential, facts, claim, opposingParty, service: by };
}

/** By their bytes, hashed, and copied to where only the cloud writes. */
export async function takeEvidence(caseId: string, given: EvidenceInput[], openid: string, by: Evidence['by'], at: Instant): Promise<Evidence[]> {
  const taken: Evidence[] = [];
  for (const { title, file } of given) taken.push(await takeOne(caseId, title, file, openid, by, at));
  return taken;
}

async function takeOne(caseId: string, title: string, given: string | null, openid: string, by: Evidence['by'], at: Instant): Promise<Evidence> {
  if (given === null) return { id: derivedId(caseId, 'paper', title, at), title, form: 'paper', bytes: 0, hash: null, at, by, fileId: null };
  const id = derivedId(caseId, given);
  const { fileId, ending, bytes, hash } = await copyUpload(given, `cases/${caseId}/${id}`, openid);
  return { id, title, form: ending === 'pdf' ? 'pdf' : 'picture', bytes, hash, at, by, fileId };
}

export async function discardEvidence(given: EvidenceInput[]): Promise<void> {
  for (const { file } of given) if (file !== null) await discardFile(file);
}

/** Recorded, and the clock runs on: C 23 knows no pause. */
export async function supplement(input: Inputs['supplement'], call: Call<Actor>): Promise<CaseDetail> {
  const { caseId, evidence: given } = input;
  const detail = await step('supplement', input, call, async ({ record }) => {
    const answered = withAnswer(record, input, call);
    const evidence = [...record.evidence, ...(await takeEvidence(caseId, given, call.actor.openid, 'applicant', call.now))];
    return { changes: { ...answered, evidence }, what: '补充了材料（期限照常计算）', notices: (after) => notices.supplemented(after, `supplement-${after.version}`, call.now) };
  });
  await afterwards('uploads', () => discardEvidence(given));
  return detail;
}

/** To what was asked for, or unasked. */
export function withAnswer({ _id, supplements }: CaseRecord, { supplementId, text }: { supplementId: string | null; text: string }, { actor, now }: Call<Actor>): Pick<CaseRecord, 'supplements'> {
  const answer = { text, at: now };
  if (supplementId === null) return { supplements: [...supplements, { id: derivedId(_id, 'own', now), asked: '', at: now, by: actingOf(actor), answer }] };
  if (!supplements.some(({ id }) => id === supplementId)) refuse('missing', '没有找到这项补充要求，请刷新后再试');
  return { supplements: supplements.map((each) => (each.id === supplementId ? { ...each, answer } : each)) };
}

export function withdraw(input: Inputs['withdraw'], call: Call<Actor>): Promise<CaseDetail> {
  return step('withdraw', input, call, ({ record }) => ({
    changes: withdrawal(record, call),
    ...{ what: '撤回了申请', words: input.reason },
    notices: (after) => notices.withdrawn(after, call.now),
  }));
}

export function withdrawal(record: CaseRecord, call: Call<Actor>): Changes {
  return { stage: { state: 'withdrawn', withdrawn: { at: call.now }, acceptedOn: acceptedOnOf(record.stage) }, ...calledOff(record, call) };
}

/** A meeting that was called has nothing to hear any more. */
function calledOff({ meetings }: CaseRecord, { actor, now }: Call<Actor>): Partial<Record<`meetings.${string}`, Meeting>> {
  const called = Object.values(meetings).flatMap((meeting) => (meeting.state === 'called' ? [meeting] : []));
  return Object.fromEntries(called.map((meeting) => [`meetings.${meeting.id}`, cancelled(meeting, actingOf(actor), now, '申请人撤回了申请')]));
}
