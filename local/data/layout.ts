import { join } from 'node:path';

/** What lies in the data folder of a local cloud besides its database, and is copied as it is. */
export const copied = ['files', 'wechat.json', 'secrets.json'];

export const databaseOf = (dataDir: string) => join(dataDir, 'database.sqlite');

/** In an export: one file per collection, one document per line, as the console of the cloud imports it. */
export const collectionsOf = (folder: string) => join(folder, 'collections');
