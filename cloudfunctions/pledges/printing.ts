import type { Instant } from 'shared/contracts/answers';
import type { PledgeExportForm } from 'shared/contracts/pledge-campaigns';
import { dayOf } from 'shared/instants';
import { associationsWithin } from '../platform/associations';
import { refuse } from '../platform/errors';
import { contentOf } from '../platform/sealed-entry';
import { entriesNamed, sealedBatches } from '../platform/sealed-log';
import { workbookOf } from '../platform/spreadsheet';
import type { CampaignRecord, Published } from './campaign';
import { roundIn } from './period';
import { sealedId, type PledgeRecord } from './pledge';
import { headings, lineOf, manifestOf, proofsFile, widths } from './proofs';
import * as store from './store';
import { boardHeadings, boardLine, boardWidths, countId, downwards } from './tally';

const mostRows = 10_000;

interface Made {
  file: Uint8Array;
  rows: number;
  /** Where the next file begins. */
  next: string | null;
  /** What the log says of it. */
  said: string;
}

interface Form {
  name: string;
  ending: 'xlsx' | 'json';
  make(campaign: CampaignRecord, after: string, now: Instant): Promise<Made>;
}

export const forms: Record<PledgeExportForm, Form> = {
  board: { name: '签署情况', ending: 'xlsx', make: (campaign, _after, now) => makeBoard(campaign, now) },
  sheet: { name: '签署名单', ending: 'xlsx', make: (campaign, after) => makeSigned(campaign, after, (rows) => Promise.resolve(sheetOf(rows))) },
  proofs: { name: '签署证明', ending: 'json', make: (campaign, after, now) => makeSigned(campaign, after, (rows) => proofsOf(campaign, rows, now)) },
};

async function makeSigned({ _id }: CampaignRecord, after: string, write: (rows: PledgeRecord[]) => Promise<Uint8Array>): Promise<Made> {
  const found = await store.pledgesAfter(_id, after, mostRows + 1);
  const rows = found.slice(0, mostRows);
  const said = ` ${rows.length} 份签署记录，清单校验值 ${manifestOf(rows.map(sealedId))}`;
  return { file: await write(rows), rows: rows.length, next: found.length > mostRows ? rows.at(-1)!._id : null, said };
}

/** Counts alone: nobody is named. */
async function makeBoard(campaign: CampaignRecord, now: Instant): Promise<Made> {
  const { _id, associationId } = campaign;
  const round = roundIn(campaign as CampaignRecord & { published: Published }, dayOf(now));
  const lines: string[][] = [];
  for (const place of downwards(await associationsWithin(associationId))) {
    const whole = await store.count(countId(_id, round, 'association', '', place._id));
    const below = await store.countsUnder(_id, round, place._id);
    lines.push(...[...(whole ? [whole] : []), ...below.filter(({ by }) => by === 'firm')].map((row) => boardLine(place.name, row)));
  }
  if (lines.length === 0) return refuse('conflict', '正在第一次统计，请几分钟后再导出');
  return { file: workbookOf('签署情况', [boardHeadings, ...lines], boardWidths), rows: lines.length, next: null, said: '签署情况表' };
}

function sheetOf(rows: PledgeRecord[]): Uint8Array {
  return workbookOf('签署名单', [headings, ...rows.flatMap((row) => [lineOf(row)].filter((line) => line !== null))], widths);
}

async function proofsOf({ _id, versions }: CampaignRecord, rows: PledgeRecord[], now: Instant): Promise<Uint8Array> {
  const entries = await entriesNamed(rows.map(sealedId));
  const numbers = new Set(entries.map(({ batch }) => batch).filter((batch) => batch !== null));
  const batches = await sealedBatches([...numbers]);
  const sealed = entries.map((entry) => ({ id: entry._id, nonce: entry.nonce, content: contentOf(entry) }));
  return Buffer.from(JSON.stringify(proofsFile(_id, versions, rows, sealed, batches, now)));
}
