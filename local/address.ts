import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the local cloud of a data folder listens, for the commands that talk to it. */
const fileOf = (dataDir: string) => join(dataDir, 'address');

export function writeAddress(dataDir: string, url: string) {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(fileOf(dataDir), `${url}\n${process.pid}\n`);
}

export function removeAddress(dataDir: string) {
  rmSync(fileOf(dataDir), { force: true });
}

/** The address that answers, or null: a file may be left from a crash, and another cloud may have taken its port since. */
export async function runningAt(dataDir: string): Promise<string | null> {
  if (!existsSync(fileOf(dataDir))) return null;
  const [url, pid] = readFileSync(fileOf(dataDir), 'utf8').split('\n');
  if (!url || !isAlive(Number(pid))) return null;
  try {
    const reply = await fetch(`${url}/local/clock`, { signal: AbortSignal.timeout(2000) });
    return reply.ok ? url : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
