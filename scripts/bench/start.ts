import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machine } from './machine';
import { rounded } from './numbers';
import type { Part } from './part';

interface StartTimes {
  /** With an empty data folder: builds what has changed and seeds the demo. */
  first: number;
  second: number;
}

export const start: Part = {
  title: '`npm start`',
  async measure(root) {
    const { first, second } = await measureStart(root);
    return `From the command to its address line: ${rounded(first / 1000)} s with an empty data folder (seeding included), ${rounded(second / 1000)} s the second time. \`npm run bench -- start\`, ${machine()}.`;
  },
};

async function measureStart(root: string): Promise<StartTimes> {
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
