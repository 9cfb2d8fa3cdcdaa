import type { Day } from '../../../miniprogram/shared/contracts/answers';
import { daysAfter } from '../../../miniprogram/shared/workdays';
import { workdaysAfter } from './calendar';
import { calendarOf, calledMeeting, hasRecused, impartial, tell, today, type Meeting } from './model';
import { offers } from './offers';
import { experts } from './people';
import { chosen, tellApplicant, tellOfficer, type Attempt, type Step } from './step';

const dayOfMeeting = (attempt: Attempt): Day => daysAfter(today(attempt.model), 1 + (attempt.choice % 9));
const isShort = (attempt: Attempt) => workdaysAfter(calendarOf(attempt.model), today(attempt.model), dayOfMeeting(attempt)) < 3;

/** With a flaw somebody who must step aside, or the reason for a short notice is missing. */
function calledTo(attempt: Attempt): string[] {
  const free = impartial(attempt.each);
  const partial = experts.filter(({ at, id }) => at === attempt.each.heardAt && !free.includes(id)).map(({ id }) => id);
  return attempt.flaw === 1 && partial.length > 0 ? [...free, ...partial] : free.slice(attempt.choice % 2);
}

const isFair = (attempt: Attempt) => calledTo(attempt).every((id) => impartial(attempt.each).includes(id));
const isExplained = (attempt: Attempt) => attempt.flaw !== 2 || !isShort(attempt);

const eligible = ({ called, recused }: Meeting) => called.filter((id) => !recused.has(id));
const onMeeting = ({ each }: Attempt) => ({ meetingId: calledMeeting(each)?.id ?? 'nowhere' });

/** With a flaw somebody who has stepped aside or was never called. */
function attending({ each, choice, flaw }: Attempt): string[] {
  const meeting = calledMeeting(each);
  if (!meeting) return [];
  return flaw > 0 ? [...meeting.recused, 'stranger'] : eligible(meeting).filter((_, index) => choice % 4 !== 0 && (choice + index) % 5 !== 0);
}

const isQuorate = (meeting: Meeting, present: number) => present > 0 && present * 2 >= eligible(meeting).length;

/** With a flaw an expert who may write none. */
function author({ each, choice, flaw }: Attempt): string {
  const free = impartial(each).filter((id) => !hasRecused(each, id));
  return chosen(flaw > 0 ? experts.map(({ id }) => id).filter((id) => !free.includes(id)) : free, choice) ?? 'nobody';
}

function mayWrite(attempt: Attempt): boolean {
  const id = author(attempt);
  const { each } = attempt;
  if (hasRecused(each, id)) return false;
  return each.meetings.some(({ called }) => called.includes(id)) || impartial(each).includes(id);
}

/** Whoever of them has an account. */
function tellMembers({ model, each }: Attempt, called: readonly string[], title: string): void {
  for (const { id, member } of experts) if (called.includes(id)) tell(model, each, member, title);
}

export const hearing: Record<string, Step> = {
  convene: {
    weight: 8,
    possible: (attempt) => offers.convene(attempt) && calledTo(attempt).length > 0 && isFair(attempt) && isExplained(attempt),
    input: (attempt) => ({
      ...{ key: attempt.key, at: `${dayOfMeeting(attempt)}T07:00:00.000+08:00`, place: '会议室', agenda: '审议维权服务申请', expertIds: calledTo(attempt) },
      shortNotice: attempt.flaw !== 2 && isShort(attempt) ? '情况紧急' : null,
    }),
    done: (attempt, { meetings }) => {
      const { each } = attempt;
      const { id, at, members } = Object.values(meetings).find(({ state }) => state === 'called')!;
      each.meetings.push({ id, at, state: 'called', called: members.map(({ expertId }) => expertId), by: attempt.who.openid, recused: new Set() });
      each.state = 'convened';
      tellApplicant(attempt, '维权服务申请将提交会议审议');
      tellOfficer(attempt, '案件已安排委员会会议');
      tellMembers(attempt, members.map(({ expertId }) => expertId), '请您参加委员会会议');
    },
  },
  recuse: {
    weight: 0.5,
    possible: (attempt) => {
      const meeting = calledMeeting(attempt.each);
      return offers.recordMeeting(attempt) && attempt.flaw === 0 && eligible(meeting!).length > 0;
    },
    input: (attempt) => {
      const meeting = calledMeeting(attempt.each);
      return { ...onMeeting(attempt), expertId: (meeting && attempt.flaw === 0 && eligible(meeting)[0]) || 'stranger', reason: '与申请人合作过' };
    },
    done: ({ each }) => {
      const meeting = calledMeeting(each)!;
      meeting.recused.add(eligible(meeting)[0]!);
    },
  },
  cancelMeeting: {
    weight: 0.2,
    possible: offers.recordMeeting,
    input: (attempt) => ({ ...onMeeting(attempt), reason: '到会人数不足' }),
    done: (attempt) => {
      const meeting = calledMeeting(attempt.each)!;
      tellMembers(attempt, meeting.called, '委员会会议已取消');
      meeting.state = 'cancelled';
      attempt.each.state = 'accepted';
      tellApplicant(attempt, '委员会会议将另行安排');
    },
  },
  recordMeeting: {
    weight: 15,
    possible: (attempt) => offers.recordMeeting(attempt) && attempt.flaw === 0 && attempt.model.now >= calledMeeting(attempt.each)!.at,
    input: (attempt, upload) => ({ ...onMeeting(attempt), attended: attending(attempt), minutes: '会议审议了维权服务申请，形成一致意见。', file: attempt.choice % 2 === 0 ? upload() : null }),
    done: (attempt) => {
      const { each } = attempt;
      const meeting = calledMeeting(each)!;
      const quorate = isQuorate(meeting, attending(attempt).length);
      meeting.state = 'held';
      each.state = quorate ? 'heard' : 'accepted';
      tellApplicant(attempt, quorate ? '委员会已开会审议' : '委员会会议将另行安排');
    },
  },
  recordOpinion: {
    weight: 1,
    possible: (attempt) => offers.recordOpinion(attempt) && mayWrite(attempt),
    input: (attempt) => ({ key: attempt.key, expertId: author(attempt), text: '建议协会出面协调。', file: null }),
    done: (attempt) => void attempt.each.opinions.push(author(attempt)),
  },
  finaliseOpinion: {
    weight: 8,
    possible: offers.finaliseOpinion,
    input: () => ({ text: '综合意见：建议协会出面协调。' }),
    done: (attempt) => {
      attempt.each.state = 'advised';
      attempt.each.met.meeting = attempt.model.now;
      tellApplicant(attempt, '专家意见已经形成');
      tellOfficer(attempt, '专家意见已经形成，请在期限内反馈');
    },
  },
};
