import type { CaseMeeting, CaseOpinion } from 'shared/contracts/case-hearing';
import type { Permission } from 'shared/contracts/events';
import type { Meeting } from './hearing';
import { mayHear, mayStep, no, yes } from './policy';
import type { Seen } from './view';

/** The applicant learns when the committee meets and whether it did: no names, and no minutes, which are full of them. */
export function meetingView(meeting: Meeting, seen: Seen): CaseMeeting {
  const { id, state, committee, at, place, agenda, shortNotice } = meeting;
  const inner = mayHear(seen.parts);
  return {
    ...{ id, state, committee, at },
    ...(inner ? { place, agenda, shortNotice } : { place: '', agenda: '', shortNotice: null }),
    members: inner ? membersOf(meeting) : [],
    minutes: minutesOf(meeting, inner),
    can: mayOnMeeting(meeting, seen),
  };
}

function membersOf(meeting: Meeting): CaseMeeting['members'] {
  const attended = meeting.state === 'held' ? meeting.held.attended : null;
  return meeting.members.map(({ expertId, name, recused }) => ({ expertId, name, recused, attended: attended && attended.includes(expertId) }));
}

function minutesOf(meeting: Meeting, inner: boolean): CaseMeeting['minutes'] {
  if (meeting.state !== 'held') return null;
  const { minutes, at, quorate, fileId } = meeting.held;
  return { text: inner ? minutes : '', at, quorate, file: inner && fileId !== null };
}

function mayOnMeeting({ state, at }: Meeting, { record, parts, now }: Seen): CaseMeeting['can'] {
  const step = mayStep('recordMeeting', record, parts);
  const may: Permission = step.allowed && state !== 'called' ? no('这次会议已经记录或者取消') : step;
  return { recuse: may, cancel: may, record: may.allowed ? (at <= now ? yes : no('开会之后才能记录')) : may };
}

/** Inner work: what the experts think reaches the applicant as the feedback. */
export function opinionViews({ record, parts }: Seen): CaseOpinion[] {
  if (!mayHear(parts)) return [];
  return record.opinions.map(({ id, kind, name, text, fileId, at }) => ({ id, kind, expertName: name, text, file: fileId !== null, at }));
}
