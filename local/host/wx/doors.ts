import { Failed } from './outcome';
import type { Phone } from './host';

/** One request to a door of the local cloud, as the person who holds the phone. */
export function knock<Reply>(phone: Phone, door: string, body: unknown): Promise<Reply> {
  return post(phone, door, JSON.stringify(body), { 'content-type': 'application/json' });
}

/** The same with a file's bytes; `sent` hears how many have gone. */
export async function deliver<Reply>({ shell }: Phone, door: string, file: Blob, sent: (bytes: number) => void, signal: AbortSignal): Promise<Reply> {
  const request = new XMLHttpRequest();
  request.open('POST', `/local/${door}`);
  request.setRequestHeader('x-openid', shell.openid);
  request.upload.onprogress = ({ loaded }) => sent(loaded);
  signal.addEventListener('abort', () => request.abort());
  await new Promise<void>((done, lost) => {
    request.onload = () => done();
    request.onerror = () => lost(new TypeError('Failed to fetch'));
    request.onabort = () => lost(new Failed('abort', -1));
    request.send(file);
  });
  return answered<Reply>(request.status < 400, JSON.parse(request.responseText));
}

async function post<Reply>({ shell }: Phone, door: string, body: string, headers: Record<string, string>): Promise<Reply> {
  const reply = await fetch(`/local/${door}`, { method: 'POST', headers: { 'x-openid': shell.openid, ...headers }, body });
  return answered<Reply>(reply.ok, await reply.json());
}

function answered<Reply>(ok: boolean, body: unknown): Reply {
  const answer = body as Reply & { errCode: number; errMsg: string };
  if (!ok) throw new Failed(answer.errMsg, answer.errCode);
  return answer;
}
