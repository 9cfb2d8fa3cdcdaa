import { Failed } from './outcome';
import type { Phone } from './host';

/** One request to a door of the local cloud, as the person who holds the phone. */
export function knock<Reply>(phone: Phone, door: string, body: unknown): Promise<Reply> {
  return post(phone, door, JSON.stringify(body), { 'content-type': 'application/json' });
}

/** The same with a file's bytes. */
export function deliver<Reply>(phone: Phone, door: string, file: Blob): Promise<Reply> {
  return post(phone, door, file, {});
}

async function post<Reply>({ shell }: Phone, door: string, body: string | Blob, headers: Record<string, string>): Promise<Reply> {
  const reply = await fetch(`/local/${door}`, { method: 'POST', headers: { 'x-openid': shell.openid, ...headers }, body });
  const answer = (await reply.json()) as Reply & { errCode: number; errMsg: string };
  if (!reply.ok) throw new Failed(answer.errMsg, answer.errCode);
  return answer;
}
