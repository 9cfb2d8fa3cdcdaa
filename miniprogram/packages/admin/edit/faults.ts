import type { EventForm, Moment } from './form';

export type Faults = Partial<Record<keyof EventForm, string>>;

/** What can be said beside the field before anything is sent. The cloud checks everything again. */
export function faultsOf(form: EventForm): Faults {
  return {
    ...(!form.title.trim() && { title: '请填写活动名称' }),
    ...(!form.city.trim() && { city: '请填写举办城市' }),
    ...(!form.venue.trim() && { venue: '请填写地点' }),
    ...(!form.description.trim() && { description: '请写几句活动介绍' }),
    ...(!isCapacity(form.capacity) && { capacity: '请填写 1 到 2000 之间的人数' }),
    ...(!isBefore(form.starts, form.ends) && { ends: '结束时间要晚于开始时间' }),
    ...(!isBefore(form.opens, form.closes) && { closes: '截止时间要晚于开始报名的时间' }),
    ...(isBefore(form.starts, form.closes) && { closes: '报名截止不能晚于活动开始' }),
    ...(isBefore(form.starts, form.cancelUntil) && { cancelUntil: '最晚取消时间不能晚于活动开始' }),
  };
}

const isCapacity = (text: string) => /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= 2000;
const isBefore = (one: Moment, other: Moment) => one.day + one.time < other.day + other.time;
