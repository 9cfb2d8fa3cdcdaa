import type { EventDraft } from './contracts/events';

/** The longest texts and the most seats of an event: the page counts by them, the cloud refuses by them. */
export const eventLimits = { title: 60, city: 20, venue: 80, description: 5000, capacity: 2000 };

/** Times that must follow one another as a reader expects, by the field that is beside the point. */
export type TimeFaults = Partial<Record<'endsAt' | 'signupClosesAt' | 'cancelUntil', string>>;

export function timeFaults({ terms, signupOpensAt, signupClosesAt }: Pick<EventDraft, 'terms' | 'signupOpensAt' | 'signupClosesAt'>): TimeFaults {
  return {
    ...(terms.endsAt <= terms.startsAt && { endsAt: '活动结束时间应晚于开始时间' }),
    ...(signupClosesAt > terms.endsAt && { signupClosesAt: '报名截止时间不应晚于活动结束时间' }),
    ...(signupClosesAt <= signupOpensAt && { signupClosesAt: '报名截止时间应晚于报名开始时间' }),
    ...(terms.cancelUntil > terms.startsAt && { cancelUntil: '取消截止时间不应晚于活动开始时间' }),
  };
}
