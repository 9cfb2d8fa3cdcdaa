/** Instants are Beijing time wherever the phone is. */
import dayjs from 'dayjs';
import type { Day, Instant } from '../shared/contracts/answers';

const beijingMinutes = 8 * 60;

/** Reads as Beijing's wall clock, whatever zone the phone is set to. */
function wallClock(at: dayjs.ConfigType = undefined) {
  const moment = dayjs(at);
  return moment.add(beijingMinutes - moment.utcOffset(), 'minute');
}

export const beijingHour = () => wallClock().hour();
/** So many days after that one, today when none is named. */
export const dayAfter = (days: number, from?: Day): Day => (from ? dayjs(from) : wallClock()).add(days, 'day').format('YYYY-MM-DD');
export const instantNow = (): Instant => `${wallClock().format('YYYY-MM-DDTHH:mm:ss.SSS')}+08:00`;
export const dayOf = (instant: Instant): Day => instant.slice(0, 10);
export const timeOf = (instant: Instant) => instant.slice(11, 16);
export const instantOf = (day: Day, time: string): Instant => `${day}T${time}:00.000+08:00`;

/** `3 天`, `5 小时`, or null when the instant has passed. */
export function timeLeft(until: Instant): string | null {
  const hours = dayjs(until).diff(dayjs(), 'hour', true);
  if (hours <= 0) return null;
  if (hours >= 24) return `${Math.floor(hours / 24)} 天`;
  return hours >= 1 ? `${Math.floor(hours)} 小时` : '不到 1 小时';
}
