import type { Phone } from './host';

/** One request to a door of the local cloud, as the person who holds the phone. */
export async function knock<Reply>(host: Phone, door: string, body: unknown): Promise<Reply> {
  const bytes = body instanceof Blob;
  const reply = await fetch(`/local/${door}`, {
    method: 'POST',
    headers: { 'x-openid': host.shell.openid, ...(!bytes && { 'content-type': 'application/json' }) },
    body: bytes ? body : JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${reply.status} ${(await reply.text()).slice(0, 200)}`);
  return (await reply.json()) as Reply;
}
