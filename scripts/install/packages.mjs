import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const stamp = `${root}node_modules/.installed-lock`;

/** Nothing at all when the installed packages are those of package-lock.json. */
export function ensurePackages() {
  const wanted = createHash('sha256').update(readFileSync(`${root}package-lock.json`)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return null;
  console.error('Installing the packages of package-lock.json …');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (done.status !== 0) return 'The packages could not be installed: see the lines above (is the network reachable?), then run the command again.';
  writeFileSync(stamp, wanted);
  return null;
}
