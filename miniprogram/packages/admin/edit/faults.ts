import { eventLimits, timeFaults } from '../../../shared/event-limits';
import { asDraft, type EventForm } from './form';

export type Faults = Partial<Record<keyof EventForm, string>>;

/** What can be said beside the field before anything is sent. The cloud checks everything again, by the same limits. */
export function faultsOf(form: EventForm): Faults {
  const { endsAt, signupClosesAt, cancelUntil } = timeFaults(asDraft(form));
  return {
    ...(!form.title.trim() && { title: '请填写活动名称' }),
    ...(!form.city.trim() && { city: '请填写举办城市' }),
    ...(!form.venue.trim() && { venue: '请填写地点' }),
    ...(!form.description.trim() && { description: '请写几句活动介绍' }),
    ...(!isCapacity(form.capacity) && { capacity: `请填写 1 到 ${eventLimits.capacity} 之间的人数` }),
    ...(endsAt && { ends: endsAt }),
    ...(signupClosesAt && { closes: signupClosesAt }),
    ...(cancelUntil && { cancelUntil }),
  };
}

const isCapacity = (text: string) => /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= eventLimits.capacity;
