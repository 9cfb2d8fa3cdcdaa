import type { CaseDetail } from 'shared/contracts/cases';
import type { CaseHearingActions } from 'shared/contracts/case-hearing';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { refuse } from '../platform/errors';
import { addressOf, discardFile } from '../platform/files';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { writeDown } from './browsing';
import { acceptedOnOf, type CaseRecord, type Stage } from './case';
import { milestoneOf } from './clock';
import { actingOf } from './entries';
import { calledOf, personOf, recusalOf, type ExpertPerson, type Opinion } from './hearing';
import { kept, seatsFor } from './hearings';
import * as notices from './notices';
import { mayHear } from './policy';
import { readableScene, step, type Scene } from './stepping';

type Inputs = { [Name in keyof CaseHearingActions]: CaseHearingActions[Name]['input'] };

const addressSeconds = 300;

/** In writing: what the expert has written, or the signed scan, or both. */
export async function recordOpinion(input: Inputs['recordOpinion'], call: Call<Actor>): Promise<CaseDetail> {
  const { key, expertId, text, file } = input;
  if (text === '' && file === null) refuse('invalid', '请填写专家意见，或者上传书面意见的扫描件');
  const detail = await step('recordOpinion', input, call, async (scene) => {
    const { name, person } = await authorOf(expertId, scene);
    const id = derivedId('opinion', scene.record._id, call.actor.openid, key);
    const opinion: Opinion = { id, kind: 'expert', expertId, name, text, fileId: await kept(file, scene), at: call.now, by: actingOf(call.actor) };
    return { changes: { opinions: [...scene.record.opinions, opinion], ...(person && { experts: { ...scene.record.experts, [expertId]: person } }) }, what: '收到一份专家书面意见', inner: true };
  });
  if (file !== null) await afterwards('upload', () => discardFile(file));
  return detail;
}

/** Somebody who was called, or sits on the committee; never who has stepped aside or must. */
export async function authorOf(expertId: string, { record, now }: Pick<Scene, 'record' | 'now'>): Promise<{ name: string; person: ExpertPerson | null }> {
  if (recusalOf(record.meetings, expertId) !== null) refuse('conflict', '这位专家已经回避，不能出具意见');
  const seat = (await seatsFor(record, { now })).find((each) => each.expertId === expertId);
  if (seat && seat.conflict !== null) refuse('conflict', `${seat.name}${seat.conflict}，应当回避，不能出具意见`);
  const { name } = seat ?? calledOf(record.meetings, expertId) ?? refuse('conflict', '这位专家现在不是委员会成员，请刷新名单');
  return { name, person: seat ? personOf(seat) : null };
}

/** C 23 asks for the meeting and the opinion within the same 30 working days: only now are they met. */
export function finaliseOpinion(input: Inputs['finaliseOpinion'], call: Call<Actor>): Promise<CaseDetail> {
  return step('finaliseOpinion', input, call, ({ record, calendar }) => {
    const at = call.now;
    const met = { ...record.met, meeting: at };
    const lateDays = milestoneOf({ ...record, met }, 'meeting', calendar, at)?.lateDays ?? 0;
    const synthesis: Opinion = { id: derivedId('synthesis', record._id), kind: 'synthesis', expertId: null, name: null, text: input.text, fileId: null, at, by: actingOf(call.actor) };
    return {
      changes: { stage: advised(record, at), met, opinions: [...record.opinions, synthesis] },
      ...{ what: '形成专家意见', lateDays },
      notices: (after) => notices.advised(after, call.actor.openid, at),
    };
  });
}

function advised({ stage }: CaseRecord, at: string): Stage {
  return { state: 'advised', acceptedOn: acceptedOnOf(stage)!, heard: 'heard' in stage ? stage.heard : { at }, advised: { at } };
}

/** For staff alone: minutes and opinions name the experts. */
export async function hearingFile({ caseId, id }: Inputs['hearingFile'], call: Call<Actor>): Promise<{ address: string }> {
  const scene = await readableScene(caseId, call);
  if (!mayHear(scene.parts)) refuse('forbidden', '会议记录和专家意见由办理本案的工作人员查看');
  const fileId = fileOf(scene.record, id) ?? refuse('missing', '没有找到这份文件');
  await writeDown(scene, '查看会议记录或专家意见的扫描件');
  return { address: await addressOf(fileId, addressSeconds) };
}

function fileOf({ meetings, opinions }: CaseRecord, id: string): string | null {
  const meeting = meetings[id];
  return meeting?.state === 'held' ? meeting.held.fileId : (opinions.find((opinion) => opinion.id === id)?.fileId ?? null);
}
