import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collections } from '../../cloudfunctions/collections';
import { keyId } from '../../cloudfunctions/platform/seals';
import { openDatabase } from '../gateway/database/database';
import { databaseOf } from './layout';

type Secrets = Record<string, string>;

const current = 'MEMBER_ENCRYPTION_KEY';
const former = 'MEMBER_FORMER_KEYS';

/** From now on a new key seals; the one before stays until nothing of it is left. */
export function rotateKey(dataDir: string): void {
  const secrets = read(dataDir);
  const before = [secrets[current]!, ...list(secrets)];
  write(dataDir, { ...secrets, [current]: randomBytes(32).toString('base64'), [former]: before.join(',') });
}

/** Refused while something may still be sealed with a former key. Gives how many were taken away. */
export async function retireKeys(dataDir: string): Promise<number> {
  const secrets = read(dataDir);
  const keys = list(secrets);
  if (keys.length === 0) return 0;
  if (!(await isFinished(dataDir, keyId(Buffer.from(secrets[current]!, 'base64'))))) throw new Error('Not everything is sealed with the new key yet. Let the local cloud run for a few minutes.');
  write(dataDir, { ...secrets, [former]: '' });
  return keys.length;
}

async function isFinished(dataDir: string, id: string): Promise<boolean> {
  const database = openDatabase({ file: databaseOf(dataDir), collections, refuseScans: false, now: Date.now });
  try {
    const { reply } = await database.run('getDocument', { collectionName: 'sealings', query: JSON.stringify({ _id: id, finished: true }), queryType: 'WHERE' });
    return (reply.data as { list: string[] }).list.length > 0;
  } finally {
    database.close();
  }
}

function list(secrets: Secrets): string[] {
  return (secrets[former] ?? '').split(',').filter(Boolean);
}

const fileOf = (dataDir: string) => join(dataDir, 'secrets.json');

function read(dataDir: string): Secrets {
  if (!existsSync(fileOf(dataDir))) throw new Error('This folder holds no local cloud.');
  return JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as Secrets;
}

function write(dataDir: string, secrets: Secrets): void {
  writeFileSync(fileOf(dataDir), JSON.stringify(secrets, null, 2), { mode: 0o600 });
}
