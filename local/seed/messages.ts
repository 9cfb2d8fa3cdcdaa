import { noticesOf } from '../../cloudfunctions/events/notices';
import type { SignupRecord } from '../../cloudfunctions/events/signup';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import { plus } from '../../miniprogram/shared/instants';

const week = 7 * 24 * 60 * 60 * 1000;

/** What each signup has told its member, where one is bound; read when it is older than a week, pushed by nobody. */
export function messages(signups: SignupRecord[], roster: { memberId: string; boundTo: string | null }[], now: Instant) {
  const openids = new Map(roster.map(({ memberId, boundTo }) => [memberId, boundTo]));
  const notices = signups.flatMap((signup) => noticesOf(signup, openids.get(signup.memberId) ?? null));
  return notices.map((notice) => ({
    ...notice,
    read: notice.at < plus(now, -week),
    push: 'none',
    pushDueAt: notice.at,
    templateId: null,
    fields: {},
  }));
}
