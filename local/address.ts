import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the local cloud of a data folder listens, for the commands that talk to it. */
const fileOf = (dataDir: string) => join(dataDir, 'address');

export function writeAddress(dataDir: string, url: string) {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(fileOf(dataDir), url);
}

/** The address that answers, or null: a file alone may be left from a crash. */
export async function runningAt(dataDir: string): Promise<string | null> {
  if (!existsSync(fileOf(dataDir))) return null;
  const url = readFileSync(fileOf(dataDir), 'utf8');
  try {
    const reply = await fetch(`${url}/local/clock`, { signal: AbortSignal.timeout(2000) });
    return reply.ok ? url : null;
  } catch {
    return null;
  }
}
