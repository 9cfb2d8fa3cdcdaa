import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rounded } from './numbers';

export interface StartTimes {
  /** With an empty data folder: builds what has changed and seeds the demo. */
  first: number;
  second: number;
}

/** From `npm start` to the line with the address. */
export async function measureStart(root: string): Promise<StartTimes> {
  const data = mkdtempSync(join(tmpdir(), 'bench-start-'));
  const first = await timeToAddress(root, data);
  const second = await timeToAddress(root, data);
  rmSync(data, { recursive: true, force: true });
  return { first: rounded(first), second: rounded(second) };
}

async function timeToAddress(root: string, data: string): Promise<number> {
  const started = performance.now();
  const child = spawn('npm', ['start', '--', '--port', '0', '--data', data], { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  await addressLine(child);
  const took = performance.now() - started;
  const ended = once(child, 'close');
  process.kill(-child.pid!, 'SIGINT'); // as Ctrl-C does: npm and the process that it started
  await ended;
  return took;
}

function addressLine(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout!.on('data', (chunk) => {
      said += String(chunk);
      if (/^Open http/m.test(said)) resolve();
    });
    child.on('close', () => reject(new Error(`npm start ended before it said its address:\n${said}`)));
  });
}
