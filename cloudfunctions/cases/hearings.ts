import type { CaseDetail } from 'shared/contracts/cases';
import type { CaseHearingActions } from 'shared/contracts/case-hearing';
import { dayOf } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { policyOf } from '../platform/associations';
import { sittingOn, type Sitting } from '../platform/committees';
import { tiesOf } from '../platform/directory';
import { refuse } from '../platform/errors';
import { discardFile } from '../platform/files';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { copyUpload } from '../platform/uploads';
import { acceptedOnOf, type CaseRecord, type Stage } from './case';
import { conflictOf } from './conflict';
import { actingOf } from './entries';
import { cancelled, faultOfCall, faultOfRecord, faultOfRecusal, held, isShort, personOf, recused, type Bones, type Invited, type Meeting } from './hearing';
import * as notices from './notices';
import { mayHear } from './policy';
import { readableScene, step, type Scene } from './stepping';

type Inputs = { [Name in keyof CaseHearingActions]: CaseHearingActions[Name]['input'] };

/** Somebody who sits on the committee today, with why this one must step aside. */
interface Judged extends Sitting {
  conflict: string | null;
  /** Of whoever has an account. */
  openid: string | null;
}

/** Conflicts are looked up anew each time: people change firms. */
export async function seatsFor(record: CaseRecord, { now }: Pick<Call<Actor>, 'now'>): Promise<Judged[]> {
  const sitting = await sittingOn(record.heardBy.associationId, 'rights', dayOf(now));
  const ties = await tiesOf(sitting.flatMap(({ memberId }) => memberId ?? []), record.applicant.firmId);
  const unknown = { ofFirm: false, openid: null };
  return sitting.map((each) => {
    const known = each.memberId === null ? unknown : ties(each.memberId);
    return { ...each, openid: known.openid, conflict: conflictOf(each, record, known) };
  });
}

export async function committee({ caseId }: Inputs['committee'], call: Call<Actor>) {
  const { record, parts } = await readableScene(caseId, call);
  if (!mayHear(parts)) refuse('forbidden', '委员会名单由经办人和委员会秘书查看');
  const [{ committeeName, meetingNotice, quorumPercent }, judged] = await Promise.all([policyOf(record.heardBy.associationPath), seatsFor(record, call)]);
  const name = judged[0]?.committeeName ?? committeeName.value;
  const seats = judged.map(({ expertId, name: who, title, conflict }) => ({ expertId, name: who, title, conflict }));
  return { name: `${record.heardBy.associationName}${name}`, noticeDays: meetingNotice.value, quorumPercent: quorumPercent.value, seats };
}

export function convene(input: Inputs['convene'], call: Call<Actor>): Promise<CaseDetail> {
  return step('convene', input, call, async (scene) => {
    const seats = await seatsFor(scene.record, scene);
    const meeting = await called(input, seats, scene);
    const invitees = accountsOf(seats, input.expertIds);
    return {
      changes: { [`meetings.${meeting.id}`]: meeting, experts: { ...scene.record.experts, ...peopleOf(seats, input.expertIds) }, keys: [...new Set([...scene.record.keys, ...input.expertIds])], stage: { state: 'convened', meetingId: meeting.id, acceptedOn: acceptedOnOf(scene.record.stage)! } },
      what: `安排委员会于 ${dayOf(meeting.at)} 开会`,
      reason: meeting.shortNotice,
      notices: (after) => [...notices.convened(after, meeting.at, call.actor.openid, call.now), ...notices.invited(after, meeting, invitees, call.now)],
    };
  });
}

async function called({ key, at, place, agenda, expertIds, shortNotice }: Inputs['convene'], seats: Judged[], { record, calendar, actor, now }: Scene): Promise<Meeting> {
  const { meetingNotice, quorumPercent } = await policyOf(record.heardBy.associationPath);
  const fault = faultOfCall({ at, shortNotice }, meetingNotice.value, calendar, now);
  if (fault !== null) refuse('invalid', fault);
  const chosen = expertIds.map((id) => seats.find(({ expertId }) => expertId === id) ?? refuse('conflict', '名单中有人现在不是委员会成员，请刷新名单'));
  const bones: Bones = {
    ...{ id: derivedId('meeting', record._id, actor.openid, key), at, place, agenda, members: chosen.map(invited) },
    ...{ committeeId: chosen[0]!.committeeId, committee: `${record.heardBy.associationName}${chosen[0]!.committeeName}` },
    ...{ quorumPercent: quorumPercent.value, shortNotice: isShort(at, meetingNotice.value, calendar, now) ? shortNotice : null },
    called: { by: actingOf({ openid: actor.openid, identity: actor.identity }), at: now },
  };
  return { ...bones, state: 'called' };
}

function accountsOf(seats: Judged[], expertIds: readonly string[]): string[] {
  return seats.filter(({ expertId }) => expertIds.includes(expertId)).flatMap(({ openid }) => openid ?? []);
}

function peopleOf(seats: Judged[], expertIds: readonly string[]): CaseRecord['experts'] {
  return Object.fromEntries(seats.filter(({ expertId }) => expertIds.includes(expertId)).map((seat) => [seat.expertId, personOf(seat)]));
}

/** Nobody is called who is known to have a conflict. */
function invited({ expertId, name, conflict }: Judged): Invited {
  if (conflict !== null) refuse('conflict', `${name}${conflict}，应当回避，不能通知参加会议`);
  return { expertId, name, recused: null };
}

type OnMeeting = { caseId: string; version: number; meetingId: string };

function calledMeeting({ record }: Scene, { meetingId }: OnMeeting): Meeting & { state: 'called' } {
  const meeting = record.meetings[meetingId];
  return meeting?.state === 'called' ? meeting : refuse('missing', '没有找到这次待召开的会议，请刷新后再试');
}

/** Before the meeting or at it: who has stepped aside counts neither for nor towards the quorum. */
export function recuse(input: Inputs['recuse'], call: Call<Actor>): Promise<CaseDetail> {
  const decide = (scene: Scene) => {
    const meeting = calledMeeting(scene, input);
    const fault = faultOfRecusal(meeting, input.expertId);
    if (fault !== null) refuse('conflict', fault);
    return { changes: { [`meetings.${meeting.id}`]: recused(meeting, input.expertId, input.reason) }, what: '一名委员回避', reason: input.reason };
  };
  return step('recordMeeting', input, call, decide, 'recuse');
}

export function cancelMeeting(input: Inputs['cancelMeeting'], call: Call<Actor>): Promise<CaseDetail> {
  const decide = async (scene: Scene) => {
    const meeting = calledMeeting(scene, input);
    const invitees = accountsOf(await seatsFor(scene.record, scene), meeting.members.map(({ expertId }) => expertId));
    return {
      changes: { [`meetings.${meeting.id}`]: cancelled(meeting, actingOf(call.actor), call.now, input.reason), stage: acceptedAgain(scene) },
      what: '取消会议，须另行安排（期限照常计算）',
      reason: input.reason,
      notices: (after: CaseRecord) => [...notices.cancelled(after, call.now), ...notices.calledOff(after, meeting, invitees, call.now)],
    };
  };
  return step('recordMeeting', input, call, decide, 'cancelMeeting');
}

const acceptedAgain = ({ record: { stage } }: Scene): Stage => ({ state: 'accepted', acceptedOn: acceptedOnOf(stage)! });

/** Without a quorum it was no meeting of the committee: the record stays, and it has to be called again. */
export async function recordMeeting(input: Inputs['recordMeeting'], call: Call<Actor>): Promise<CaseDetail> {
  const { attended, minutes, file } = input;
  const detail = await step('recordMeeting', input, call, async (scene) => {
    const called = calledMeeting(scene, input);
    const fault = faultOfRecord(called, attended, call.now);
    if (fault !== null) refuse('invalid', fault);
    const late = (await seatsFor(scene.record, scene)).find(({ expertId, conflict }) => conflict !== null && attended.includes(expertId));
    if (late) refuse('conflict', `${late.name}${late.conflict}，应当回避；请先登记回避，再记录会议`);
    const fileId = await kept(file, scene);
    const meeting = held(called, { by: actingOf(call.actor), at: call.now, attended, minutes, fileId });
    const { quorate } = meeting.held;
    const stage: Stage = quorate ? { state: 'heard', heard: { at: call.now }, acceptedOn: acceptedOnOf(scene.record.stage)! } : acceptedAgain(scene);
    return {
      changes: { [`meetings.${called.id}`]: meeting, stage },
      what: quorate ? '委员会已开会审议' : '到会委员未达法定人数，会议须重新召开',
      notices: (after) => (quorate ? notices.heard(after, call.now) : notices.cancelled(after, call.now)),
    };
  });
  if (file !== null) await afterwards('upload', () => discardFile(file));
  return detail;
}

/** A scan at a path that only the cloud owns. */
export async function kept(file: string | null, { record, actor }: Scene): Promise<string | null> {
  return file === null ? null : (await copyUpload(file, `cases/${record._id}/${derivedId('hearing', file)}`, actor.openid)).fileId;
}
