import { noticesOf } from '../../cloudfunctions/events/notices';
import type { SignupRecord } from '../../cloudfunctions/events/signup';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import { plus } from '../../miniprogram/shared/instants';

const week = 7 * 24 * 60 * 60 * 1000;

/** What each signup has told its member; read when it is older than a week, pushed by nobody. */
export function messages(signups: SignupRecord[], now: Instant) {
  return signups.flatMap(noticesOf).map((notice) => ({
    ...notice,
    read: notice.at < plus(now, -week),
    push: 'none',
    pushDueAt: notice.at,
    templateId: null,
    fields: {},
  }));
}
