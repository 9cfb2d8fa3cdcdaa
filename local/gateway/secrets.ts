import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What our own functions need. */
export const ownSecrets = ['MEMBER_ENCRYPTION_KEY', 'MEMBER_LOOKUP_KEY', 'AUDIT_SIGNING_KEY', 'PLEDGE_READING_KEY'];

/** The keys that a deployment sets by hand: made when first needed and kept with the data that they protect. */
export function secretsOf(file: string, names: readonly string[]): Record<string, string> {
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  const wanting = names.filter((name) => !Object.hasOwn(kept, name));
  if (wanting.length === 0) return kept;
  const secrets = { ...kept, ...Object.fromEntries(wanting.map((name) => [name, randomBytes(32).toString('base64')])) };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}
