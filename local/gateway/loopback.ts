import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** On the loopback address alone: nothing outside this machine can reach it. */
export function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Refuses other web pages: neither a foreign origin nor a foreign name that was made to point at this machine. */
export function isOwnVisitor({ host, origin }: IncomingHttpHeaders, url: string): boolean {
  const { port } = new URL(url);
  const ending = port ? `:${port}` : ''; // a browser leaves out port 80, and so does URL
  const own = [`127.0.0.1${ending}`, `localhost${ending}`];
  if (!own.includes(host ?? '')) return false;
  return origin === undefined || own.some((name) => origin === `http://${name}`);
}
