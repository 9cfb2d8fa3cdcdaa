import { randomBytes } from 'node:crypto';
import type { Instant } from 'shared/contracts/answers';
import type { PledgeBoardActions } from 'shared/contracts/pledge-campaigns';
import { dayOf, plus } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { logEntry } from '../platform/audit';
import { refuse } from '../platform/errors';
import { addressOf, discardFile, keepFile } from '../platform/files';
import { afterwards } from '../platform/log';
import { entriesNamed, sealedBatches } from '../platform/sealed-log';
import { contentOf } from '../platform/sealed-entry';
import { workbookOf } from '../platform/spreadsheet';
import type { CampaignRecord } from './campaign';
import { missing } from './editing';
import { aboutCampaign } from './entries';
import { sealedId, type PledgeRecord } from './pledge';
import { mayManage } from './policy';
import { headings, lineOf, manifestOf, proofsFile, widths } from './proofs';
import * as store from './store';

type Export = PledgeBoardActions['exportSigned'];

const mostRows = 10_000;
/** Long enough to open it, short enough that a forwarded address is soon worth nothing. */
const lifetime = 10 * 60;

/** The log first, with how many and which: nobody carries away what is not written down. */
export async function exportSigned({ campaignId, as, after = '', reason }: Export['input'], { actor, now }: Call<Staff>): Promise<Export['value']> {
  const campaign = await store.campaign(campaignId);
  if (!campaign || !mayManage(actor, campaign)) return missing();
  if (campaign.versions.length === 0) return refuse('conflict', '这项承诺还没有发布');
  const found = await store.pledgesAfter(campaignId, after, mostRows + 1);
  const rows = found.slice(0, mostRows);
  const manifest = manifestOf(rows.map(sealedId));
  await logEntry(aboutCampaign(campaign, 'export', actor, now, reason, `导出「${campaign.draft.title}」的 ${rows.length} 份签署记录，清单校验值 ${manifest}`));
  const file = as === 'sheet' ? sheetOf(rows) : await proofsOf(campaign, rows, now);
  const fileName = `${campaign.draft.title}-${as === 'sheet' ? '签署名单' : '签署证明'}-${dayOf(now)}.${endings[as]}`;
  return { address: await handOut(file, endings[as], now), fileName, rows: rows.length, next: found.length > mostRows ? rows.at(-1)!._id : null };
}

const endings = { sheet: 'xlsx', proofs: 'json' } as const;

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

/** Nobody is given the address of a file that the duty does not know of. */
async function handOut(content: Uint8Array, ending: string, now: Instant): Promise<string> {
  const id = randomBytes(16).toString('hex');
  const fileId = await keepFile(`exports/pledges/${id}.${ending}`, content);
  await store.addExport({ _id: id, fileId, endsAt: plus(now, lifetime * 1000) });
  return addressOf(fileId, lifetime);
}

/** False when a file could not be taken away. */
export async function discardEnded(now: Instant): Promise<boolean> {
  const done: boolean[] = [];
  for (const { _id, fileId } of await store.exportsEnded(now)) done.push(await afterwards('discard an export', async () => (await discardFile(fileId), await store.forgetExport(_id))));
  return !done.includes(false);
}
