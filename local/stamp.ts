import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Other when any file below has been saved since. What packages brought is not asked. */
export function stampOf(...folders: string[]): string {
  const hash = createHash('sha1');
  for (const folder of folders.flatMap(foldersUnder)) note(hash, folder);
  return hash.digest('hex');
}

/** The folder itself and all below it in which people write. */
export function foldersUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !isNobodys(entry.name));
  return [folder, ...below.flatMap(({ name }) => foldersUnder(join(folder, name)))];
}

const isNobodys = (name: string) => name === 'node_modules' || name.startsWith('.');

function note(hash: ReturnType<typeof createHash>, folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(folder, entry.name);
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
}
