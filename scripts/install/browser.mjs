import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const how = 'Install Google Chrome or Chromium, or set CHROME_PATH to one that is installed.';

const places = JSON.parse(readFileSync(new URL('chrome-places.json', import.meta.url), 'utf8'));

export function ensureBrowser() {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named)) return `CHROME_PATH names ${named}, where there is nothing. ${how}`;
  const needs = [];
  if (!named && !places.some((place) => existsSync(place))) needs.push('chromium');
  if (process.platform === 'linux' && !hasChineseFont()) needs.push('fonts-wqy-microhei');
  if (needs.length === 0) return null;
  if (!isDebian() || process.getuid?.() !== 0) return needs.includes('chromium') ? `The journeys need a browser. ${how}` : withoutFont();
  return install(needs);
}

function install(needs) {
  console.error(`Installing ${needs.join(' and ')} with apt-get …`);
  const steps = [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', ...needs]];
  const done = steps.every((step) => spawnSync('apt-get', step, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0);
  if (done) return null;
  return needs.includes('chromium') ? `apt-get could not install ${needs.join(' and ')}. ${how}` : withoutFont();
}

/** Text without a font is drawn as boxes: ugly screenshots, but nothing that a test would measure. */
function withoutFont() {
  console.error('No Chinese font is installed (fonts-wqy-microhei would do): screenshots will show boxes.');
  return null;
}

/** A bare Debian has no fc-list to ask, so the font that we would install is looked for by its place too. */
function hasChineseFont() {
  if (existsSync('/usr/share/fonts/truetype/wqy')) return true;
  const found = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return found.status === 0 && found.stdout.trim() !== '';
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}
