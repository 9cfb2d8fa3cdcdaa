import { cloud } from './cloud';
import { refuse } from './errors';
import { addressOf } from './files';
import { attempted } from './log';
import { ask } from './wechat';

interface TraceReply {
  traceId?: string;
}

/** Second version; scene 3 is a forum, the nearest to what an association publishes; 2 is a picture. */
const picture = { version: 2, scene: 3, mediaType: 2 };
/** WeChat fetches it within half an hour. */
const addressLasts = 3600;

/** Asks WeChat about a picture; the answer comes as an event with this trace. Nobody who is not asked can know it. */
export async function askAboutPicture(fileId: string, openid: string): Promise<string> {
  const reply = await attempted('picture check', async () => {
    const mediaUrl = await addressOf(fileId, addressLasts);
    const { code, value } = await ask(async () => (await cloud.openapi.security.mediaCheckAsync({ ...picture, openid, mediaUrl })) as TraceReply);
    if (value?.traceId === undefined) throw new Error(`WeChat answered ${code}`);
    return value.traceId;
  });
  return reply ?? refuse('busy', '图片暂时不能由微信检查，请稍后再添加');
}

/** What WeChat's event says of a picture, or null when it is no such event. A picture that it could not judge has not passed. */
export function pictureOutcome(event: unknown): { trace: string; check: 'passed' | 'risky' } | null {
  const { Event, trace_id: trace, result, errcode } = Object(event) as Record<string, unknown>;
  if (Event !== 'wxa_media_check' || typeof trace !== 'string' || trace === '') return null;
  const { suggest } = Object(result) as { suggest?: unknown };
  return { trace, check: errcode === 0 && suggest === 'pass' ? 'passed' : 'risky' };
}
