import { keysFrom } from '../../cloudfunctions/platform/keys';
import { instantOf } from '../../miniprogram/shared/instants';
import type { Person } from '../gateway/people';
import { nameOf } from '../gateway/storage/names';
import { stampedFiles } from './cases';
import { demo, type Size } from './demo';
import { filesOf } from './news';
import { demoPeople } from './people';
import { scan } from './scan';

/** What seeding needs of the local cloud. */
interface Seedable {
  database: { run(operation: string, body: Record<string, unknown>): Promise<unknown> };
  storage: { files: { write(file: { name: string; owner: null }, bytes: Buffer): void } };
  people: { add(...people: Person[]): void };
  clock: { now(): number };
  environment: Record<string, string>;
  reset(): void;
}

const pageSize = 1000;

/** Fills a local cloud with nothing but the demo: always the same, its dates relative to the day. */
export async function seed(cloud: Seedable, size?: Size) {
  cloud.reset(); // a first run that was interrupted has left half a demo
  const records = demo(instantOf(cloud.clock.now()), keysFrom(cloud.environment), size);
  for (const [collectionName, rows] of Object.entries(records)) await insert(cloud, collectionName, rows);
  const files = [...stampedFiles(records.cases).map((file) => ({ file, bytes: scan() })), ...filesOf(records.manuscripts)];
  for (const { file, bytes } of files) cloud.storage.files.write({ name: nameOf(file)!, owner: null }, bytes);
  cloud.people.add(...demoPeople);
  return records;
}

async function insert(cloud: Seedable, collectionName: string, rows: object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += pageSize) {
    const data = rows.slice(from, from + pageSize).map((row) => JSON.stringify(row));
    await cloud.database.run('insertDocument', { collectionName, data });
  }
}
