import type { EffectivePolicy } from 'shared/contracts/associations';
import type { CaseNoticeActions, CaseNoticeContent, CaseNoticeKind } from 'shared/contracts/case-notices';
import type { CaseDetail } from 'shared/contracts/cases';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { policyOf } from '../platform/associations';
import { openidsOf, type Colleague } from '../platform/directory';
import { refuse } from '../platform/errors';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import type { CaseRecord } from './case';
import { faultOfExtension, milestoneOf } from './clock';
import { actingOf } from './entries';
import { expertsOf } from './hearing';
import { basisOf, textOf } from './notice-text';
import * as notices from './notices';
import { mayMove, offerOfNotice } from './offers';
import { confirmersOf } from './receiving';
import { faultOfApprover } from './recusing';
import { seen, shownAs, step, stepBy, type Outcome, type Scene } from './stepping';
import * as store from './store';
import { askedAbove, nearestStaff } from './telling';
import * as written from './written-notice';
import type { Before, Draft, NoticeMove, WrittenNotice } from './written-notice';

type Inputs = { [Name in keyof CaseNoticeActions]: CaseNoticeActions[Name]['input'] };
export type OnNotice = { caseId: string; version: number; noticeId: string };

export function draftNotice(input: Inputs['draftNotice'], call: Call<Actor>): Promise<CaseDetail> {
  const id = derivedId(input.caseId, 'notice', input.key);
  return step(offerOfNotice[input.kind], input, call, async (scene) => {
    const notice = written.drafted(await draftOf(id, input.kind, input, scene));
    return underWay(notice, '拟稿', scene);
  });
}

export function reviseNotice(input: Inputs['reviseNotice'], call: Call<Actor>): Promise<CaseDetail> {
  return move('revise', input, call, async (before, scene) => {
    const notice = written.revised(before, await draftOf(before.id, before.kind, input, scene));
    return underWay(notice, '修改', scene);
  });
}

export function discardNotice(input: Inputs['discardNotice'], call: Call<Actor>): Promise<CaseDetail> {
  return move('discard', input, call, ({ id, kind }) => ({ changes: { [`writtenNotices.${id}`]: null }, what: `撤销${notices.named(kind)}稿`, inner: true }));
}

export function reviewNotice(input: Inputs['reviewNotice'], call: Call<Actor>): Promise<CaseDetail> {
  return move('review', input, call, async (before, scene) => {
    await refuseExpert(scene);
    return toBeSigned(written.reviewed(before, signed(scene)), '审核通过', scene);
  });
}

export function sendBackNotice(input: Inputs['sendBackNotice'], call: Call<Actor>): Promise<CaseDetail> {
  return move('sendBack', input, call, (before, scene) => {
    const notice = written.sentBack(before, { ...signed(scene), reason: input.reason });
    return { ...changing(notice, '退回'), words: input.reason, notices: (after) => notices.sentBack(after, notice, call.now) };
  });
}

/** The extension takes effect here; the number is taken right afterwards, by the duty if this call is cut off. */
export async function issueNotice(input: Inputs['issueNotice'], call: Call<Actor>): Promise<CaseDetail> {
  const scene = await moved('issue', input, call, async (before, at) => {
    await refuseExpert(at);
    const { now } = at;
    const notice = written.issued(before, signed(at));
    const { kind, days, reasons } = notice;
    const extension = kind === 'extension' && days !== null ? { extension: { days, reason: reasons, at: now } } : {};
    const { changes, ...outcome } = changing(notice, '签发');
    return { ...outcome, changes: { ...changes, ...extension, noticeUnnumberedSince: now }, notices: (after) => notices.issued(after, notice, now) };
  });
  return shownAs({ ...scene, record: await withNoticeNumber(scene.record) });
}

/** Who lets a notice pass is not who has advised on the case. */
async function refuseExpert(scene: Scene): Promise<void> {
  const fault = await faultOfApprover(scene.record, actingOf(scene.actor), scene.actor.identity, scene);
  if (fault !== null) refuse('conflict', `${fault}，请由其他人员办理`);
}

/** What carries its number already stays as it is. */
export async function withNoticeNumber(record: Scene['record']): Promise<Scene['record']> {
  const notice = Object.values(record.writtenNotices).find(written.isNumbering);
  if (!notice) return record;
  let numbered: WrittenNotice = notice;
  await afterwards('number of a notice', async () => { numbered = await store.takeNoticeNumber(record._id, notice); });
  return { ...record, writtenNotices: { ...record.writtenNotices, [notice.id]: numbered } };
}

async function move<Move extends NoticeMove>(name: Move, input: OnNotice, call: Call<Actor>, decide: (before: Before<Move>, scene: Scene) => Outcome | Promise<Outcome>): Promise<CaseDetail> {
  return shownAs(await moved(name, input, call, decide));
}

/** One step of one notice; whether it may be taken is asked as the page asked it. */
export function moved<Move extends NoticeMove>(name: Move, input: OnNotice, call: Call<Actor>, decide: (before: Before<Move>, scene: Scene) => Outcome | Promise<Outcome>): Promise<Scene> {
  const noticeIn = ({ record }: Scene) => record.writtenNotices[input.noticeId] ?? refuse('conflict', '这份告知书已经撤销，请刷新后再试');
  return stepBy(`${name}Notice`, input, call, (scene) => mayMove(name, noticeIn(scene), seen(scene)), (scene) => {
    const notice = noticeIn(scene);
    return written.standsBefore(name, notice) ? decide(notice, scene) : refuse('conflict', '告知书刚刚有变化，请刷新后再办理');
  });
}

export function signed({ actor, now }: Pick<Scene, 'actor' | 'now'>): written.Signed {
  return { by: actingOf(actor), at: now };
}

export function changing(notice: WrittenNotice, what: string): Outcome {
  return { changes: { [`writtenNotices.${notice.id}`]: notice }, what: `${what}${notices.named(notice.kind)}`, inner: true };
}

async function draftOf(id: string, kind: CaseNoticeKind, content: CaseNoticeContent, scene: Scene): Promise<Draft> {
  const { record } = scene;
  const policy = await policyOf(record.handledBy.associationPath);
  const { reasons, notCovered, days } = checked(kind, content, policy, scene);
  const text = textOf({ kind, reasons, notCovered, days, record, policy, extendedTo: days === null ? null : lastDay(days, scene) });
  const { value: word } = policy.noticeWord;
  const { value: persons } = policy.noticePersons;
  return { id, kind, reasons, notCovered, days, text, word, persons, basis: basisOf({ notCovered }), issuer: record.handledBy, drafted: signed(scene) };
}

/** What the kind has no place for is left out; what it needs is asked for. */
function checked(kind: CaseNoticeKind, { reasons, notCovered, days }: CaseNoticeContent, { reasonLength }: EffectivePolicy, { record, calendar, now }: Scene): CaseNoticeContent {
  const least = reasonLength.value;
  const what = kind === 'feedback' ? '反馈内容' : '理由';
  if (kind !== 'acceptance' && reasons.replace(/\s/g, '').length < least) refuse('invalid', `${what}至少 ${least} 个字，请写明具体情况`);
  if (kind !== 'extension') return { reasons, notCovered: kind === 'refusal' && notCovered, days: null };
  if (days === null) return refuse('invalid', '请填写延长后共多少个工作日');
  const fault = faultOfExtension(record, days, calendar, now);
  return fault === null ? { reasons, notCovered: false, days } : refuse('invalid', fault);
}

function lastDay(days: number, { record, calendar, now }: Scene): string {
  const extended = milestoneOf({ ...record, extension: { days, reason: '', at: now } }, 'feedback', calendar, now);
  return extended ? `${extended.dueOn}${extended.provisional ? '（暂定，以国务院办公厅公布的放假安排为准）' : ''}` : '';
}

type Asking = Pick<Outcome, 'changes'> & { notices: NonNullable<Outcome['notices']> };

async function underWay(notice: WrittenNotice, what: string, scene: Scene): Promise<Outcome> {
  const [outcome, again] = [await toBeSigned(notice, what, scene), await confirmersAsked(scene)];
  return { ...outcome, changes: { ...outcome.changes, ...again.changes }, notices: (after) => [...outcome.notices(after), ...again.notices(after)] };
}

/** Whoever may take the next step is told; above, they alone learn of the case. */
async function toBeSigned(notice: WrittenNotice, what: string, scene: Scene): Promise<Outcome & Asking> {
  const { record, now } = scene;
  const asked = await signersFor(notice, record);
  return { ...changing({ ...notice, askedAbove: askedAbove(record.handledBy, asked) }, what), notices: (after) => asked.map(({ _id }) => notices.toSign(after, notice, _id, now)) };
}

/** Above, that is approvers alone; whoever is heard as an expert signs nothing. */
async function signersFor(notice: WrittenNotice, record: CaseRecord): Promise<Colleague[]> {
  const people = expertsOf(record).flatMap((expertId) => record.experts[expertId] ?? []);
  const barred = [...(await openidsOf(people.flatMap(({ memberId }) => memberId ?? []))).values(), record.applicant.openid, record.officer?.openid];
  const maySign = ({ _id, name }: Colleague) => !barred.includes(_id) && !people.some(({ clerk }) => clerk === name) && written.mayStillSign(notice, _id);
  return nearestStaff(record.handledBy, ['approver', 'lead'], (each) => maySign(each) && (each.associationId === record.handledBy.associationId || each.roles.includes('approver')));
}

/** Nothing is issued from paper that is not confirmed, and whoever was asked above may have left since. */
async function confirmersAsked({ record, now }: Scene): Promise<Asking> {
  const { intake, handledBy } = record;
  const above = !intake || intake.confirmedBy ? [] : askedAbove(handledBy, await confirmersOf(record, intake.by.openid));
  const newly = above.filter((openid) => !intake!.askedAbove.includes(openid));
  return { changes: newly.length === 0 ? {} : { intake: { ...intake!, askedAbove: above } }, notices: (after) => newly.map((openid) => notices.toConfirm(after, openid, now)) };
}
