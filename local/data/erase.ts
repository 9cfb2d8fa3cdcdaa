import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ours = ['address', 'database.sqlite', 'database.sqlite-shm', 'database.sqlite-wal', 'files', 'modules', 'secrets.json', 'wechat.json'];

/** Takes away what the local cloud has put into its data folder and nothing else, whatever folder was named. */
export function eraseData(dataDir: string): void {
  for (const name of ours) rmSync(join(dataDir, name), { recursive: true, force: true });
  if (existsSync(dataDir) && readdirSync(dataDir).length === 0) rmdirSync(dataDir);
}
