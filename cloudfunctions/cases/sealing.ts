import { randomInt } from 'node:crypto';
import type { CaseNoticeActions } from 'shared/contracts/case-notices';
import type { CaseDetail } from 'shared/contracts/cases';
import { dayOf } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Actor, Visitor } from '../platform/actor';
import { refuse } from '../platform/errors';
import { addressOf, discardFile } from '../platform/files';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { copyUpload } from '../platform/uploads';
import { writeDown } from './browsing';
import type { CaseRecord } from './case';
import { lateDays, milestoneOf } from './clock';
import { byOf, entryAbout } from './entries';
import * as notices from './notices';
import { changing, moved, signed } from './noticing';
import { readableScene, shownAs, type Scene } from './stepping';
import * as store from './store';
import * as written from './written-notice';
import type { Before, Served } from './written-notice';

type Inputs = { [Name in keyof CaseNoticeActions]: CaseNoticeActions[Name]['input'] };

/** The stamped scan or the e-sealed PDF as staff upload it: the software never draws a seal. */
export async function sealNotice(input: Inputs['sealNotice'], call: Call<Actor>): Promise<CaseDetail> {
  const { caseId, noticeId, file } = input;
  const scene = await moved('seal', input, call, async (before, { record }) => {
    const { fileId, hash, bytes } = await copyUpload(file, `cases/${caseId}/notices/${derivedId(noticeId, file)}`, call.actor.openid);
    const code = before.state === 'sealed' ? before.sealed.code : freshCode();
    const { changes, ...outcome } = changing(written.sealed(before, { ...signed(call), fileId, hash, bytes, code }), '用印');
    return { ...outcome, changes: { ...changes, keys: [...new Set([...record.keys, code])] } };
  });
  await afterwards('uploads', () => discardFile(file));
  return shownAs(scene);
}

/** Neither 0, O, 1, I nor L: 31¹² cannot be tried out. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const freshCode = () => Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');

/** At the server's time and never back-dated: the step is met now, late or not. */
export async function serveNotice(input: Inputs['serveNotice'], call: Call<Actor>): Promise<CaseDetail> {
  const scene = await moved('serve', input, call, async (before, scene) => {
    const fault = written.faultOfService(before.kind, input, mayElectronic(scene.record));
    if (fault !== null) refuse('invalid', fault);
    const proofFileId = input.proof === null ? null : await proofOf(input.caseId, input.proof, call);
    const late = lateness(before, scene);
    const service: Served = { ...signed(call), way: input.way, on: dayOf(call.now), mailNumber: input.way === 'paper' ? input.mailNumber : null, proofFileId, lateDays: late };
    const notice = written.served(before, service);
    const { changes } = changing(notice, '送达');
    const what = `送达${notices.named(notice.kind)}（${notice.number}）`;
    return { changes: { ...changes, ...following(before, scene) }, what, lateDays: late, notices: (after) => notices.served(after, notice, call.now) };
  });
  if (input.proof !== null) await afterwards('uploads', () => discardFile(input.proof!));
  return shownAs(scene);
}

function mayElectronic({ service, applicant }: CaseRecord): boolean {
  return service.way === 'electronic' && applicant.openid !== null;
}

async function proofOf(caseId: string, file: string, { actor }: Call<Actor>): Promise<string> {
  return (await copyUpload(file, `cases/${caseId}/proofs/${derivedId(caseId, file)}`, actor.openid)).fileId;
}

const stepOf = { acceptance: 'decision', refusal: 'decision', feedback: 'feedback' } as const;

function lateness({ kind }: Before<'serve'>, { record, calendar, now }: Scene): number {
  const milestone = kind === 'extension' ? null : milestoneOf(record, stepOf[kind], calendar, now);
  return milestone ? lateDays(calendar, milestone.dueOn, milestone.dueAt, now) : 0;
}

/** What the service brings about; an extension has taken effect already. */
function following({ kind, issued }: Before<'serve'>, { record: { stage, met }, now }: Scene): Partial<CaseRecord> {
  if (kind === 'extension') return {};
  const reached = { met: { ...met, [stepOf[kind]]: now } };
  if (kind === 'refusal') return { ...reached, stage: { state: 'refused', refused: { at: now } } };
  if (kind === 'acceptance') return { ...reached, stage: { state: 'accepted', acceptedOn: dayOf(issued.at) } };
  return stage.state === 'advised' ? { ...reached, stage: { ...stage, state: 'answered', answered: { at: now } } } : refuse('conflict', '形成专家意见后才能反馈');
}

const addressSeconds = 300;

export async function openNotice({ caseId, noticeId }: Inputs['openNotice'], call: Call<Actor>) {
  const scene = await readableScene(caseId, call);
  const notice = scene.record.writtenNotices[noticeId];
  const applicant = scene.parts.includes('applicant');
  if (!notice || !('sealed' in notice) || (applicant && notice.state !== 'served')) return refuse('missing', '没有找到这份告知书');
  await (applicant ? opened(scene, notice) : writeDown(scene, `查看告知书${notice.number}`));
  const { fileId, hash, code } = notice.sealed;
  return { address: await addressOf(fileId, addressSeconds), hash, code };
}

/** What shows that a feedback was given in another fitting way (C 23): whoever was served may see it, too. */
export async function serviceProof({ caseId, noticeId }: Inputs['serviceProof'], call: Call<Actor>): Promise<{ address: string }> {
  const scene = await readableScene(caseId, call);
  const notice = scene.record.writtenNotices[noticeId];
  if (notice?.state !== 'served' || notice.served.proofFileId === null) return refuse('missing', '没有找到送达凭证');
  await writeDown(scene, `查看告知书${notice.number}的送达凭证`);
  return { address: await addressOf(notice.served.proofFileId, addressSeconds) };
}

async function opened({ record, parts, actor, now }: Scene, notice: written.WrittenNotice): Promise<void> {
  if (notice.state !== 'served' || notice.openedAt !== null) return;
  await store.noteOpening(record._id, notice.id, now, entryAbout(record, 'cases.openNotice', `申请人首次打开告知书${notice.number}`, null, byOf(actor, parts), now));
}

/** Says nothing about person or matter, and nothing of what has not been served. */
export async function verifyNotice({ code }: Inputs['verifyNotice'], _call: Call<Visitor>) {
  const found = await store.byCode(code);
  const notice = Object.values(found?.writtenNotices ?? {}).find((each) => 'sealed' in each && each.sealed.code === code);
  if (notice?.state !== 'served') return null;
  const { number, kind, issued, issuer, sealed } = notice;
  return { number, kind, issuedOn: dayOf(issued.at), association: issuer.associationName, hash: sealed.hash };
}
