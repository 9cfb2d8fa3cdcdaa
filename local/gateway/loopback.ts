import type { IncomingHttpHeaders } from 'node:http';

/** Refuses other web pages: neither a foreign origin nor a foreign name that was made to point at this machine. */
export function isOwnVisitor({ host, origin }: IncomingHttpHeaders, url: string): boolean {
  const { port } = new URL(url);
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!own.includes(host ?? '')) return false;
  return origin === undefined || own.some((name) => origin === `http://${name}`);
}
