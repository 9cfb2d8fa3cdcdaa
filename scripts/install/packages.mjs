import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Nothing at all when what is installed is what package-lock.json names. */
export function ensurePackages() {
  if (isInstalled()) return null;
  console.error('Installing the packages of package-lock.json …');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  return done.status === 0 ? null : 'The packages could not be installed: see the lines above (is the network reachable?), then run the command again.';
}

/** npm writes down what it has installed once it is done; optional packages may be of another platform. */
function isInstalled() {
  const noted = `${root}node_modules/.package-lock.json`;
  if (!existsSync(noted)) return false;
  const installed = packagesOf(noted);
  return Object.entries(packagesOf(`${root}package-lock.json`)).every(
    ([place, { version, optional }]) => place === '' || optional || installed[place]?.version === version,
  );
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
