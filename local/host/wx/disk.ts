import { Descriptors } from '../files/descriptors';
import { Disk, type Entry, type Keep } from '../files/disk';
import type { Files } from '../files/files';
import { servedAt } from './package-address';
import { bytesAt } from './sync-bytes';
import { forget, temporaryFile } from './temporary-files';

const store = 'entries';
let files: Files;
export const theFiles = () => files;

/** Before the mini-program starts: its files must be there when it asks in the same breath. */
export async function openDisk(openid: string): Promise<void> {
  const database = await opened(indexedDB.open('wechat-files', 1));
  const own = IDBKeyRange.bound([openid, ''], [openid, '\uffff']);
  const transaction = database.transaction(store);
  const [keys, entries] = [transaction.objectStore(store).getAllKeys(own), transaction.objectStore(store).getAll(own)];
  await new Promise((done) => transaction.addEventListener('complete', done));
  const known = (keys.result as [string, string][]).map(([, path], at) => [path, entries.result[at] as Entry] as [string, Entry]);
  files = { disk: new Disk(keeper(database, openid), Date.now, known), descriptors: new Descriptors(), temporary, packaged };
}

const temporary = { read: (path: string) => bytesAt(temporaryFile(path)?.address), forget };
const packaged = { read: (path: string) => bytesAt(servedAt(path)) };

function opened(request: IDBOpenDBRequest): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(store));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error!));
  });
}

/** Each person's files lie under their own openid. */
function keeper(database: IDBDatabase, openid: string): Keep {
  return (path, entry) => {
    const entries = database.transaction(store, 'readwrite').objectStore(store);
    if (entry) entries.put(entry, [openid, path]);
    else entries.delete([openid, path]);
  };
}
