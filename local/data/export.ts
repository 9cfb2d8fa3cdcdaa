import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Storage } from '../gateway/database/storage';
import { collectionsOf, copied, databaseOf, draftBeside } from './layout';

const pageSize = 1000;

/** Writes the whole environment into a folder, which appears only when it is complete. Gives the number of documents. */
export function exportData(dataDir: string, folder: string): number {
  if (!existsSync(databaseOf(dataDir))) throw new Error(`${dataDir} holds no data`);
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} is there already and is not empty`);
  const draft = draftBeside(folder);
  try {
    const total = writeCollections(databaseOf(dataDir), collectionsOf(draft));
    for (const name of copied) if (existsSync(join(dataDir, name))) cpSync(join(dataDir, name), join(draft, name), { recursive: true });
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(draft, folder);
    return total;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function writeCollections(database: string, folder: string): number {
  mkdirSync(folder, { recursive: true });
  const storage = new Storage(database);
  try {
    const collections = storage.rows<[number, string]>('SELECT number, name FROM collections ORDER BY name');
    return collections.reduce((total, [number, name]) => total + writeCollection(storage, number, join(folder, `${name}.json`)), 0);
  } finally {
    storage.close();
  }
}

/** In the order of insertion. An empty collection is an empty file. */
function writeCollection(storage: Storage, number: number, file: string): number {
  writeFileSync(file, '');
  let total = 0;
  for (let after = -1, size = pageSize; size === pageSize; ) {
    const rows = storage.natural(number, after, pageSize);
    appendFileSync(file, rows.map(({ text }) => `${text}\n`).join(''));
    after = rows.at(-1)?.number ?? after;
    size = rows.length;
    total += size;
  }
  return total;
}
