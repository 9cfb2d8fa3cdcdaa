import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost } from '../../../local/host/serve';
import { buildMiniprogramNpm } from '../../../scripts/build/miniprogram-npm';

const root = join(__dirname, '../../..');

/** The doors of the local cloud that the shell knocks at, with nobody behind them. */
const doors: Record<string, unknown> = {
  '/local/people': [{ openid: 'demo-member', label: '会员', note: '' }],
  '/local/clock': { offset: 0 },
  '/local/pushes': [],
};

export interface Stage {
  url: string;
  close(): Promise<void>;
}

/** The browser host alone, on a free port, with a mini-program in it; `instead` replaces files of it. */
export async function openStage(fixture: string, instead: Record<string, string> = {}): Promise<Stage> {
  const folder = withPackages(fixture, instead);
  const host = createHost({ miniprogramDir: join(folder, 'miniprogram') });
  const server = createServer((request, response) => {
    const path = request.url!.split('?')[0]!;
    if (path === '/local/stream') return void response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
    if (doors[path]) return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(doors[path]));
    void host.handle(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => close(server, folder) };
}

/** The packages are built for it as they are for the product. */
function withPackages(fixture: string, instead: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  cpSync(fixture, join(folder, 'miniprogram'), { recursive: true });
  for (const [path, text] of Object.entries(instead)) writeFileSync(join(folder, 'miniprogram', path), text);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  buildMiniprogramNpm(folder);
  return folder;
}

async function close(server: Server, folder: string): Promise<void> {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  rmSync(folder, { recursive: true });
}
