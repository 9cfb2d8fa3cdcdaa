import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What our own functions need. */
export const ownSecrets = ['MEMBER_ENCRYPTION_KEY', 'MEMBER_LOOKUP_KEY'];

/** The keys that a deployment sets by hand: made on the first run and kept with the data that they protect. */
export function secretsOf(file: string, names: readonly string[]): Record<string, string> {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    const made = names.map((name) => [name, randomBytes(32).toString('base64')]);
    writeFileSync(file, JSON.stringify(Object.fromEntries(made), null, 2), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}
