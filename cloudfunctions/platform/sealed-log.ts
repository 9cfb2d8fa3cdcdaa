import type { AuditInclusion } from 'shared/contracts/audit';
import { collection, command, pageLimit } from './database';
import type { Batch } from './sealed/batch';
import { inclusionIn, type StoredEntry } from './sealed-entry';

/** The sealed log as other capabilities need it, to prove that something of theirs lies in it. */
type BatchRecord = Omit<Batch, 'number'> & { _id: string };

const entries = collection<StoredEntry>('audit');
const batches = collection<BatchRecord>('auditBatches');

/** Null while it waits for its batch. */
export async function inclusionOfEntry(id: string): Promise<AuditInclusion | null> {
  const entry = await entries.one(id);
  const batch = entry && entry.batch !== null ? await sealedBatch(entry.batch) : null;
  return entry && batch && inclusionIn(batch, entry);
}

/** Those of which the log knows, a hundred at a time. */
export async function entriesNamed(ids: string[]): Promise<StoredEntry[]> {
  const found: StoredEntry[] = [];
  for (let from = 0; from < ids.length; from += pageLimit) {
    found.push(...(await entries.page({ where: { _id: command.in(ids.slice(from, from + pageLimit)) }, limit: pageLimit })));
  }
  return found;
}

/** In the order of their numbers. */
export async function sealedBatches(numbers: number[]): Promise<Batch[]> {
  const found: Batch[] = [];
  for (let from = 0; from < numbers.length; from += atOnce) {
    const ids = numbers.slice(from, from + atOnce).map(idOf);
    found.push(...(await batches.page({ where: { _id: command.in(ids) }, limit: atOnce })).map((each) => ({ ...each, number: Number(each._id) })));
  }
  return found.sort((one, other) => one.number - other.number);
}

/** One is some 50 kB, and an answer of the database 1 MB at most. */
const atOnce = 10;
const idOf = (number: number) => String(number).padStart(10, '0');

export async function sealedBatch(number: number): Promise<Batch | null> {
  const found = await batches.one(idOf(number));
  return found && { ...found, number };
}
