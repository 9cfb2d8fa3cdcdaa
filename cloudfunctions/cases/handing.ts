import type { CaseHandlingActions } from 'shared/contracts/case-handling';
import type { OpenWork } from 'shared/contracts/contacts';
import { dayOf } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { calendarOf } from '../platform/calendars';
import { handoverOf, managedColleague, type Handover } from '../platform/colleagues';
import type { Colleague } from '../platform/directory';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import type { Acting, CaseRecord } from './case';
import { yearsOn } from './clock';
import { trusted } from './handling';
import * as notices from './notices';
import { partsOf } from './policy';
import { faultOfOfficer } from './recusing';
import { taken, type Outcome, type Scene } from './stepping';
import * as store from './store';

type Inputs = { [Name in keyof CaseHandlingActions]: CaseHandlingActions[Name]['input'] };

export async function openWork({ staffId }: Inputs['openWork'], { actor }: Call<Staff>): Promise<OpenWork[]> {
  return left(await managedColleague(staffId, actor));
}

/** Case by case, each with its history and entry; cut off half-way it is asked again. Whoever asks learns nothing of a case but how many there are. */
export async function handOver(input: Inputs['handOver'], call: Call<Staff>): Promise<OpenWork[]> {
  const handover = await handoverOf(input, trusted, call.actor);
  const { leaving, following } = handover;
  const [held, { calendar, stamp }] = await Promise.all([store.heldBy(leaving), calendarOf(yearsOn(dayOf(call.now)))]);
  for (const record of held.filter(({ handledBy, heardBy }) => [handledBy, heardBy].some(({ associationId }) => associationId === following.associationId))) {
    const scene: Scene = { ...call, record, calendar, stamp, parts: partsOf(record, call.actor.identity, dayOf(call.now)) };
    const key = derivedId('handOver', record._id, String(record.version), following._id);
    const outcome = await outcomeOf(record, handover, input.reason, scene);
    if (outcome) await afterwards(`hand over case ${record._id}`, () => taken(scene, 'cases.handOver', key, outcome));
  }
  return left(leaving);
}

/** Null where the follower must not: a conflict of interest, or no role that may hold a case. */
async function outcomeOf(record: CaseRecord, { leaving, following, identity }: Handover, reason: string, scene: Scene): Promise<Outcome | null> {
  const person = { openid: following._id, name: following.name };
  const holds = record.officer?.openid === leaving._id;
  if (holds && !following.roles.includes('case-officer')) return null;
  if ((await faultOfOfficer(record, person, identity, scene)) !== null) return null;
  const what = holds ? `经办人由${leaving.name}改为${person.name}（离任交接）` : `须知情的人由${leaving.name}改为${person.name}（离任交接）`;
  return {
    ...{ changes: holds ? { officer: person, team: without(record, leaving, person) } : { team: withPerson(record, leaving, person) }, what, inner: true },
    ...{ words: reason, reason },
    notices: (after) => [holds ? notices.assigned(after, person.openid, scene.now) : notices.letIn(after, person.openid, scene.now)],
  };
}

function without({ team }: CaseRecord, leaving: { _id: string }, { openid }: Acting): Acting[] {
  return team.filter((each) => each.openid !== leaving._id && each.openid !== openid);
}

function withPerson(record: CaseRecord, leaving: { _id: string }, person: Acting): Acting[] {
  const others = without(record, leaving, person);
  return record.officer?.openid === person.openid ? others : [...others, person];
}

async function left(leaving: Colleague): Promise<OpenWork[]> {
  const [held, known] = await Promise.all([store.countHeld(leaving), store.countKnown(leaving)]);
  const all: OpenWork[] = [
    { kind: 'cases', label: '承办的维权案件', count: held },
    { kind: 'known-cases', label: '因工作需要知情的维权案件', count: known },
  ];
  return all.filter(({ count }) => count > 0);
}
