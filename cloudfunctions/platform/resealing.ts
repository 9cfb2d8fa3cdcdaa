import { collection, command, pageLimit } from './database';
import { keyId, reseal, type SealingKeys } from './seals';

/** Everything that lies sealed for years: which fields, and for whom. What waits in an import is gone in days. */
interface SealedTable {
  name: string;
  ownerOf: (row: Row) => string;
  fields: string[];
}

type Row = { _id: string } & Record<string, unknown>;

const tables: SealedTable[] = [
  { name: 'roster', ownerOf: ({ memberId }) => memberId as string, fields: ['phoneCipher', 'certificateCipher'] },
  { name: 'applications', ownerOf: ({ _id }) => _id, fields: ['claim.phoneCipher'] },
];

/** How far a change of keys has come, by the id of the new key (`_id`). */
interface Sealing {
  _id: string;
  table: number;
  after: string;
  /** Cipher texts of former keys found in this pass; a pass that finds none is the last. */
  found: number;
  finished: boolean;
}

const sealings = collection<Sealing>('sealings');
const atOnce = 5;

/** Seals anew, page by page, what a former key has sealed. True when nothing of a former key is left. */
export async function resealOn(keys: SealingKeys, goOn: () => boolean): Promise<boolean> {
  if ((keys.former ?? []).length === 0) return true;
  let at = await progress(keyId(keys.encryption));
  while (!at.finished && goOn()) at = await resealPage(at, keys);
  return at.finished;
}

async function progress(_id: string): Promise<Sealing> {
  const begun = { _id, table: 0, after: '', found: 0, finished: false };
  return (await sealings.add(begun)) ? begun : (await sealings.one(_id))!;
}

async function resealPage(at: Sealing, keys: SealingKeys): Promise<Sealing> {
  const table = tables[at.table]!;
  const rows = collection<Row>(table.name);
  const page = await rows.page({ where: { _id: command.gt(at.after) }, orderBy: [['_id', 'asc']], limit: pageLimit });
  let found = at.found;
  for (let from = 0; from < page.length; from += atOnce) {
    const counts = await Promise.all(page.slice(from, from + atOnce).map((row) => resealRow(rows, row, table, keys)));
    found += counts.reduce((sum, count) => sum + count, 0);
  }
  const next = following({ ...at, found }, page);
  await sealings.change({ _id: at._id, table: at.table, after: at.after }, { table: next.table, after: next.after, found: next.found, finished: next.finished });
  return next;
}

/** Only over the very text that was read: what somebody has written meanwhile is sealed with the new key. */
async function resealRow(rows: ReturnType<typeof collection<Row>>, row: Row, { fields, ownerOf }: SealedTable, keys: SealingKeys): Promise<number> {
  const current = `${keyId(keys.encryption)}.`;
  const former = fields.flatMap((field) => {
    const sealed = valueAt(row, field);
    return typeof sealed === 'string' && !sealed.startsWith(current) ? [[field, sealed] as const] : [];
  });
  if (former.length === 0) return 0;
  const renewed = former.map(([field, sealed]) => [field, reseal(sealed, ownerOf(row), keys)] as const);
  await rows.change({ _id: row._id, ...Object.fromEntries(former) }, Object.fromEntries(renewed));
  return former.length;
}

function following(at: Sealing, page: Row[]): Sealing {
  if (page.length === pageLimit) return { ...at, after: page.at(-1)!._id };
  if (at.table + 1 < tables.length) return { ...at, table: at.table + 1, after: '' };
  return { ...at, table: 0, after: '', found: 0, finished: at.found === 0 };
}

function valueAt(row: Row, field: string): unknown {
  return field.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], row);
}
