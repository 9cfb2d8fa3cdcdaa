import type { CaseSittingActions, Sitting } from 'shared/contracts/case-sittings';
import type { Permission } from 'shared/contracts/events';
import { dayOf } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { calendarOf } from '../platform/calendars';
import { expertIdsOf } from '../platform/committees';
import { refuse } from '../platform/errors';
import { derivedId } from '../platform/ids';
import { authorOf } from './advising';
import { yearsOn } from './clock';
import { actingOf } from './entries';
import { recused, type Opinion } from './hearing';
import * as notices from './notices';
import { sittingsOf } from './sitting';
import { stale, taken, type Outcome, type Scene } from './stepping';
import * as store from './store';

type Inputs = { [Name in keyof CaseSittingActions]: CaseSittingActions[Name]['input'] };
type OnMeeting = { caseId: string; meetingId: string };

/** What the applicant reads of who did it: experts have no names there. */
const role = '委员会委员';

export async function sittings(_: Inputs['sittings'], call: Call<Actor>): Promise<Sitting[]> {
  const experts = await ownSeats(call);
  const found = experts.length === 0 ? [] : await store.heardWith(experts);
  return found.flatMap((record) => sittingsOf(record, experts)).sort((one, other) => (one.at < other.at ? 1 : -1));
}

/** Whoever is no member of the institute has no account as an expert. */
function ownSeats({ actor: { identity } }: Call<Actor>): Promise<string[]> {
  return identity.member ? expertIdsOf(identity.member.memberId) : Promise.resolve([]);
}

export function stepAside(input: Inputs['stepAside'], call: Call<Actor>): Promise<Sitting[]> {
  return attend('stepAside', input, call, ({ can }) => can.stepAside, ({ record }, expertId) => {
    const meeting = record.meetings[input.meetingId]!;
    if (meeting.state !== 'called') return refuse('conflict', '会议已经记录或者取消');
    return { changes: { [`meetings.${meeting.id}`]: recused(meeting, expertId, input.reason) }, what: '一名委员回避', reason: input.reason, role, notices: (after) => notices.steppedAside(after, meeting, call.now) };
  });
}

export function giveOpinion(input: Inputs['giveOpinion'], call: Call<Actor>): Promise<Sitting[]> {
  return attend('giveOpinion', input, call, ({ can }) => can.giveOpinion, async (scene, expertId) => {
    const { record, now } = scene;
    const { name } = await authorOf(expertId, scene);
    const opinion: Opinion = { id: derivedId('opinion', record._id, expertId, now), kind: 'expert', expertId, name, text: input.text, fileId: null, at: now, by: actingOf(call.actor) };
    return { changes: { opinions: [...record.opinions, opinion] }, what: '收到一份专家书面意见', inner: true, role, notices: (after) => notices.opinionGiven(after, now) };
  });
}

/** On the own seat alone; somebody else's meeting and one that is not there are answered alike. */
async function attend<Input extends OnMeeting>(name: string, input: Input, call: Call<Actor>, may: (sitting: Sitting) => Permission, decide: (scene: Scene, expertId: string) => Outcome | Promise<Outcome>): Promise<Sitting[]> {
  const [experts, record, { calendar, stamp }] = await Promise.all([ownSeats(call), store.one(input.caseId), calendarOf(yearsOn(dayOf(call.now)))]);
  const sitting = record && sittingsOf(record, experts).find(({ meetingId }) => meetingId === input.meetingId);
  const expertId = record?.meetings[input.meetingId]?.members.find((member) => experts.includes(member.expertId))?.expertId;
  if (!record || !sitting || expertId === undefined) return refuse('missing', '没有找到这次会议');
  const key = derivedId(name, call.actor.openid, JSON.stringify(input));
  if (record.lastStep !== key) {
    const permission = may(sitting);
    if (!permission.allowed) refuse('conflict', permission.reason);
    const scene: Scene = { ...call, record, parts: [], calendar, stamp };
    if (!(await taken(scene, `cases.${name}`, key, await decide(scene, expertId)))) refuse('conflict', stale);
  }
  return sittings({}, call);
}
