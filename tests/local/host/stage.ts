import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createHost } from '../../../local/host/serve';

const root = join(__dirname, '../../..');

/** The doors of the local cloud that the shell knocks at, with nobody behind them. */
const doors: Record<string, unknown> = {
  '/local/people': [{ openid: 'demo-member', label: '会员', note: '' }],
  '/local/clock': { offset: 0 },
};

export interface Stage {
  url: string;
  close(): Promise<void>;
}

/** The browser host alone, on a free port, with a mini-program in it. */
export async function openStage(miniprogramDir: string): Promise<Stage> {
  const host = createHost({ miniprogramDir, packages: { '@vant/weapp': join(root, 'node_modules/@vant/weapp/lib') } });
  const server = createServer((request, response) => {
    const path = request.url!.split('?')[0]!;
    if (path === '/local/stream') return void response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
    if (doors[path]) return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(doors[path]));
    void host.handle(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((closed) => server.close(() => closed()));
}
