import { cpSync, createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { collections } from '../../cloudfunctions/collections';
import { openDatabase, type Database } from '../gateway/database/database';
import { eraseData } from './erase';
import { collectionsOf, copied, databaseOf, draftBeside } from './layout';

const pageSize = 1000;

/** Puts an exported environment in the place of the present one; whatever fails, the present one stays. Gives the number of documents. */
export async function importData(dataDir: string, folder: string): Promise<number> {
  if (!existsSync(collectionsOf(folder))) throw new Error(`${folder} is no export: it has no collections`);
  const draft = draftBeside(dataDir);
  try {
    const total = await readCollections(databaseOf(draft), collectionsOf(folder));
    for (const name of copied) if (existsSync(join(folder, name))) cpSync(join(folder, name), join(draft, name), { recursive: true });
    eraseData(dataDir);
    mkdirSync(dataDir, { recursive: true });
    for (const name of readdirSync(draft)) renameSync(join(draft, name), join(dataDir, name));
    return total;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function readCollections(file: string, folder: string): Promise<number> {
  const database = openDatabase({ file, collections, refuseScans: false, now: Date.now });
  try {
    let total = 0;
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.json'))) total += await readCollection(database, join(folder, name));
    return total;
  } finally {
    database.close();
  }
}

async function readCollection(database: Database, file: string): Promise<number> {
  const collectionName = basename(file, '.json');
  if (!Object.hasOwn(collections, collectionName)) await database.run('addCollection', { collectionName });
  let [total, page] = [0, [] as string[]];
  const insert = async () => {
    if (page.length) await database.run('insertDocument', { collectionName, data: page }).catch((error: Error) => fail(file, total, error));
    total += page.length;
    page = [];
  };
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (line.trim() !== '' && page.push(line) === pageSize) await insert();
  }
  await insert();
  return total;
}

function fail(file: string, after: number, error: Error): never {
  throw new Error(`${file}, within the ${pageSize} documents after the first ${after}: ${error.message}`);
}
