import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startLocalCloud } from '../../local/gateway/server';
import { seed } from '../../local/seed/seed';
import { fingerprint } from '../../scripts/build/fingerprint';

/** Whatever the demo is made of, and whoever stores it. */
const sources = ['local/seed', 'local/gateway', 'cloudfunctions', 'miniprogram/shared', 'package-lock.json', 'tests/support/demo-data.ts'];

/** A folder with the data of a local cloud in which the demo has been filled in at this instant: made once for each instant, for all test files to copy. */
export async function demoData(root: string, functionsDir: string, instant: string): Promise<string> {
  const kept = join(root, 'dist/.demo');
  const made = fingerprint(root, sources);
  const folder = join(kept, `${made}-${Date.parse(instant)}`);
  if (existsSync(folder)) return folder;
  mkdirSync(kept, { recursive: true });
  const outdated = readdirSync(kept).filter((name) => !name.startsWith('draft-') && !name.startsWith(made));
  const draft = mkdtempSync(join(kept, 'draft-'));
  await fill(draft, functionsDir, instant);
  putInPlace(draft, folder);
  for (const name of outdated) rmSync(join(kept, name), { recursive: true, force: true });
  return folder;
}

async function fill(dataDir: string, functionsDir: string, instant: string): Promise<void> {
  const cloud = await startLocalCloud({ dataDir, functionsDir });
  await cloud.date.move(instant);
  await seed(cloud);
  await cloud.stop();
}

/** Of two files that begin at the same time one comes first, and the other's demo says the same. */
function putInPlace(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true });
  }
}
