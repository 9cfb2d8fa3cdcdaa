import { mkdirSync, mkdtempSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What lies in the data folder of a local cloud besides its database, and is copied as it is. */
export const copied = ['files', 'wechat.json', 'secrets.json'];

export const databaseOf = (dataDir: string) => join(dataDir, 'database.sqlite');

/** In an export: one file per collection, one document per line, as the console of the cloud imports it. */
export const collectionsOf = (folder: string) => join(folder, 'collections');

/** Where a folder is made ready before it takes its place: on the same disk, and nobody's yet. */
export function draftBeside(folder: string): string {
  mkdirSync(dirname(folder), { recursive: true });
  return mkdtempSync(`${folder}.draft-`);
}
