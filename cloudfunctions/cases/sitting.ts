import type { Sitting } from 'shared/contracts/case-sittings';
import { caseStateLabels } from 'shared/contracts/cases';
import type { Permission } from 'shared/contracts/events';
import type { CaseRecord } from './case';
import { recusalOf, type Meeting } from './hearing';
import { no, steps, yes } from './policy';

export type Heard = Pick<CaseRecord, '_id' | 'number' | 'stage' | 'meetings' | 'opinions'>;

/** Of one case, the meetings that one of these experts was called to: the same person may be in the register twice. */
export function sittingsOf(record: Heard, expertIds: readonly string[]): Sitting[] {
  return Object.values(record.meetings).flatMap((meeting) => {
    const seat = meeting.members.find(({ expertId }) => expertIds.includes(expertId));
    return seat ? [sitting(record, meeting, seat)] : [];
  });
}

function sitting(record: Heard, meeting: Meeting, { expertId, recused }: Meeting['members'][number]): Sitting {
  const { id, committee, at, place, agenda, state } = meeting;
  const own = record.opinions.filter((opinion) => opinion.kind === 'expert' && opinion.expertId === expertId);
  return {
    ...{ caseId: record._id, number: record.number, meetingId: id, committee, at, place, agenda, state, recused },
    opinions: own.map(({ text, at: written }) => ({ text, at: written })),
    can: { stepAside: mayStepAside(meeting, recused), giveOpinion: mayGive(record, meeting, expertId, own.length) },
  };
}

function mayStepAside({ state }: Meeting, recused: string | null): Permission {
  if (recused !== null) return no('您已经回避');
  return state === 'called' ? yes : no('会议已经记录或者取消');
}

function mayGive({ stage, meetings }: Heard, { state }: Meeting, expertId: string, given: number): Permission {
  if (recusalOf(meetings, expertId) !== null) return no('您已经回避，不出具意见');
  if (state === 'cancelled') return no('会议已经取消');
  if (given > 0) return no('您的书面意见已经提交');
  return steps.recordOpinion.states.includes(stage.state) ? yes : no(`案件现在是“${caseStateLabels[stage.state]}”，不再收集意见`);
}
