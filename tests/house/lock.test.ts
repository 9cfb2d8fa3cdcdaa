import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const text = readFileSync(join(root, 'package-lock.json'), 'utf8');

/** The script itself, on a lock file of our own. */
function completed(lock: object): { said: string; packages: Record<string, unknown> } {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'));
  mkdirSync(join(folder, 'scripts'));
  cpSync(join(root, 'scripts/install'), join(folder, 'scripts/install'), { recursive: true });
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  const said = execFileSync(process.execPath, [join(folder, 'scripts/install/complete-lock.mjs')], { encoding: 'utf8' });
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as { packages: Record<string, unknown> };
  rmSync(folder, { recursive: true });
  return { said, packages };
}

test('npm ci works on every platform: the lock file holds each optional package that it speaks of', () => {
  expect(completed(JSON.parse(text) as object).said).toBe('package-lock.json names every platform.\n');
});

test('an optional package that the registry did not offer is added with its platform', () => {
  const { packages } = completed({ packages: { 'node_modules/fast': { version: '1.0.0', dev: true, optionalDependencies: { '@fast/core-darwin-arm64': '1.0.0' } } } });
  expect(packages['node_modules/@fast/core-darwin-arm64']).toEqual({ version: '1.0.0', cpu: ['arm64'], dev: true, optional: true, os: ['darwin'] });
});

test('the lock file names no registry', () => {
  expect(text).not.toContain('"resolved": "http');
});
