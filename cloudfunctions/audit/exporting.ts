import { randomBytes } from 'node:crypto';
import type { Instant } from 'shared/contracts/answers';
import { auditKindLabels, type AuditActions, type AuditFilter } from 'shared/contracts/audit';
import { dayOf, plus } from 'shared/instants';
import { byStaff, entryOf, logEntry } from '../platform/audit';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { encode } from '../platform/cursor';
import { pageLimit } from '../platform/database';
import { addressOf, discardFile, keepFile } from '../platform/files';
import { afterwards } from '../platform/log';
import { asked } from './browsing';
import type { StoredEntry } from '../platform/sealed-entry';
import { workbookOf } from '../platform/spreadsheet';
import * as store from './store';
import { headings, lineOf, widths } from './view';

const mostRows = 5_000;
/** Long enough to open it, short enough that a forwarded address is soon worth nothing. */
const lifetime = 10 * 60;

type Export = AuditActions['export'];

/** The log first: nobody carries away what is not written down. */
export async function exportEntries({ reason, ...filter }: Export['input'], { actor, now }: Call<Staff>): Promise<Export['value']> {
  const found = await entriesFor(actor.associationId, await asked(filter));
  const rows = found.slice(0, mostRows);
  const id = randomBytes(16).toString('hex');
  const subject = { kind: 'export', id, memberId: null };
  await logEntry(entryOf({ at: now, by: byStaff(actor, ['auditor']), associationPath: actor.associationPath, action: 'audit.export', subject, summary: summaryOf(filter, rows.length), reason }));
  const fileName = `审计日志-${dayOf(now)}.xlsx`;
  return { address: await handOut(id, workbookOf('审计日志', [headings, ...rows.map(lineOf)], widths), now), fileName, rows: rows.length, whole: found.length <= mostRows };
}

async function entriesFor(associationId: string, filter: store.EntryFilter): Promise<StoredEntry[]> {
  const found: StoredEntry[] = [];
  for (let page: StoredEntry[] | null = null; found.length <= mostRows && (!page || page.length === pageLimit); ) {
    const last = found.at(-1);
    page = await store.entriesIn(associationId, filter, { cursor: last && encode({ at: last.at, id: last._id }), limit: pageLimit });
    found.push(...page);
  }
  return found;
}

function summaryOf({ kind, from, until, certificateNumber }: AuditFilter, rows: number): string {
  const span = from || until ? `，时间 ${from ? dayOf(from) : '最早'} 至 ${until ? dayOf(until) : '现在'}` : '';
  return `导出了 ${rows} 条审计记录（类别：${kind ? auditKindLabels[kind] : '全部'}${span}${certificateNumber === undefined ? '' : '，只含与一位会员有关的'}）`;
}

/** Nobody is given the address of a file that the duty does not know of. */
async function handOut(id: string, content: Uint8Array, now: Instant): Promise<string> {
  const fileId = await keepFile(`exports/audit/${id}.xlsx`, content);
  await store.addExport({ _id: id, fileId, endsAt: plus(now, lifetime * 1000) });
  return addressOf(fileId, lifetime);
}

/** False when a file could not be taken away. */
export async function discardEnded(now: Instant): Promise<boolean> {
  const done: boolean[] = [];
  for (const { _id, fileId } of await store.exportsEnded(now, pageLimit)) done.push(await afterwards('discard an export', () => discard(_id, fileId)));
  return !done.includes(false);
}

async function discard(id: string, fileId: string): Promise<void> {
  await discardFile(fileId);
  await store.forgetExport(id);
}
