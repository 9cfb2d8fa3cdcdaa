import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import places from '../install/chrome-places.json';

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

function findChrome(): string {
  const named = process.env.CHROME_PATH;
  if (named) return named;
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error('No Chrome or Chromium found: install one, or set CHROME_PATH to its program file');
  return found;
}

/** Chromium refuses its sandbox to root, as in a container. */
export function launchBrowser(): Promise<Browser> {
  const root = process.getuid?.() === 0;
  return chromium.launch({ executablePath: findChrome(), args: root ? [...flags, '--no-sandbox'] : flags });
}
