import { signupResultTemplate } from 'shared/templates';
import type { Notice } from '../platform/outbox';
import type { SignupMessageKind, SignupRecord, Untold } from './signup';

/** Who is told of a signup's changes, and in which words. */
export function noticesOf(signup: SignupRecord, recipient: string | null): Notice[] {
  return recipient === null ? [] : signup.untold.map((untold) => notice(signup, recipient, untold));
}

function notice(signup: SignupRecord, recipient: string, { kind, at, push, reason }: Untold): Notice {
  const { title, body, result } = wordings[kind](signup, reason);
  const acted = signup.actedBy && kind !== 'signup-cancelled' ? `由${signup.actedBy.firmName}的${signup.actedBy.name}为您报名。` : '';
  return {
    _id: `${signup._id}_${kind}_${Date.parse(at)}`,
    recipient,
    kind,
    title,
    body: `${acted}${body}`,
    path: `/packages/events/detail/index?eventId=${signup.eventId}`,
    at,
    push: push ? { templateId: signupResultTemplate.id, fields: pushFields(signup, result) } : null,
  };
}

interface Wording {
  title: string;
  body: string;
  /** At most five Chinese characters, for the push. */
  result: string;
}

const wordings: Record<SignupMessageKind, (signup: SignupRecord, reason: string | null) => Wording> = {
  'signup-received': ({ terms }) => ({
    title: '报名已收到',
    body: `您报名的「${terms.title}」已收到，请等待协会审核，结果会在这里通知您。`,
    result: '待审核',
  }),
  'signup-approved': ({ terms }) => ({
    title: '报名已通过',
    body: `您报名的「${terms.title}」已通过，请于${readable(terms.startsAt)}到${terms.venue}参加。`,
    result: '已通过',
  }),
  'signup-rejected': ({ terms }, reason) => ({
    title: '报名未通过',
    body: `您报名的「${terms.title}」未通过。原因：${ended(reason ?? '协会未注明')}如有疑问，请联系主办协会。`,
    result: '未通过',
  }),
  'signup-cancelled': ({ terms }) => ({
    title: '报名已取消',
    body: `您已取消报名「${terms.title}」，名额已释放。`,
    result: '已取消',
  }),
};

/** Whoever wrote the reason may have ended it already. */
const ended = (text: string) => (/[。！？；.!?;]$/.test(text) ? text : `${text}。`);

/** The push carries the event and the result only; a reason stays in the inbox (C.6: no case facts in a push). */
function pushFields({ terms }: SignupRecord, result: string): Record<string, string> {
  return { thing1: terms.title, time2: terms.startsAt, thing3: terms.venue, phrase4: result };
}

function readable(instant: string): string {
  const [, , month, day, time] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(instant) ?? [];
  return `${Number(month)}月${Number(day)}日${time}`;
}
