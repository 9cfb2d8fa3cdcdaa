/**
 * Installs what is missing before a command runs: plain Node, because on a bare clone there is nothing else yet.
 * `node scripts/ensure.mjs` the packages; `node scripts/ensure.mjs browser` also Chromium and a Chinese font.
 * Writes to standard error only, so that the output of the command itself stays clean.
 */
import { ensurePackages } from './install/packages.mjs';
import { ensureBrowser } from './install/browser.mjs';

const steps = process.argv.includes('browser') ? [ensurePackages, ensureBrowser] : [ensurePackages];
for (const step of steps) {
  const trouble = step();
  if (trouble) {
    console.error(trouble);
    process.exit(1);
  }
}
