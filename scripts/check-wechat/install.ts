import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const parts = ['package.json', 'package-lock.json', '.npmrc'];

/** The folder of WeChat's tools: 280 MB, so they are installed once for all clones of a user, and only for this check. */
export function ensureTools(): string {
  const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cicpa-member-service', `wechat-tools-${fingerprint()}`);
  if (!existsSync(folder)) install(folder);
  return folder;
}

function fingerprint(): string {
  return createHash('sha256').update(readFileSync(join(__dirname, 'package-lock.json'))).digest('hex').slice(0, 16);
}

/** Under another name until it is whole: an interrupted installation is none. */
function install(folder: string): void {
  console.log("Installing WeChat's own tools (once, about 280 MB) …");
  const unfinished = `${folder}-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  for (const part of parts) cpSync(join(__dirname, part), join(unfinished, part));
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: unfinished, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (status === 0) renameSync(unfinished, folder);
  else rmSync(unfinished, { recursive: true, force: true });
  if (status !== 0) throw new Error("WeChat's tools could not be installed: see the lines above (is the network reachable?)");
}
