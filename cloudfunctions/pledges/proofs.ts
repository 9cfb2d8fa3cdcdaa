import type { Instant } from 'shared/contracts/answers';
import type { PledgeVersion } from 'shared/contracts/pledge-campaigns';
import { pledgeKindLabels } from 'shared/contracts/pledges';
import type { Batch } from '../platform/sealed/batch';
import { proofsOf, type Step } from '../platform/sealed/merkle';
import { fingerprint } from '../platform/sealed/canonical';
import { contentIn, sealedId, type PledgeRecord } from './pledge';

/** An entry of the sealed log, as its leaf is made of it. */
export interface Sealed {
  id: string;
  nonce: string | null;
  content: string;
}

/** One signature with what proves that it was sealed; docs/adr/0021-integrity-pledges.md says how to check it. */
interface Proof {
  id: string;
  number: string;
  /** The canonical text, null once it was lawfully erased. */
  record: string | null;
  hash: string;
  /** Null while it waits for its batch. */
  sealed: { batch: number; place: number; leaf: string; nonce: string | null; content: string | null; path: Step[] } | null;
}

export interface ProofsFile {
  format: 'pledge-proofs/1';
  campaign: string;
  exportedAt: Instant;
  /** Of the list of all ids in this file: it stands in the audit log too, with the export. */
  manifest: string;
  texts: Pick<PledgeVersion, 'version' | 'textHash' | 'text'>[];
  records: Proof[];
  /** Without their leaves: whoever checks works those out. */
  batches: Omit<Batch, 'leaves'>[];
}

/** In the order of the log, so that nothing can change places unseen. */
export function proofsFile(campaign: string, versions: PledgeVersion[], pledges: PledgeRecord[], entries: Sealed[], batches: Batch[], exportedAt: Instant): ProofsFile {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const prove = prover(batches);
  const records = pledges.map((pledge) => proofOf(pledge, byId.get(sealedId(pledge)), prove)).sort(byPlace);
  return {
    format: 'pledge-proofs/1', campaign, exportedAt, manifest: manifestOf(records.map(({ id }) => id)),
    texts: versions.map(({ version, textHash, text }) => ({ version, textHash, text })),
    records, batches: batches.map(bare),
  };
}

export function manifestOf(ids: string[]): string {
  return fingerprint(JSON.stringify([...ids].sort()));
}

type Prover = (entry: Sealed) => { batch: number; place: number; leaf: string; path: Step[] } | null;

/** By what the batches say: an entry that lies in one already may not yet say so itself. */
function prover(batches: Batch[]): Prover {
  const places = new Map(batches.flatMap((batch) => batch.ids.map((id, index) => [id, { batch, index }])));
  const paths = new Map(batches.map(({ number, leaves }) => [number, proofsOf(leaves)]));
  return ({ id }) => {
    const found = places.get(id);
    if (!found) return null;
    const { batch: { number, first, leaves }, index } = found;
    return { batch: number, place: first + index, leaf: leaves[index]!, path: paths.get(number)!(index) };
  };
}

/** Of whoever was forgotten the leaf alone is handed out, even while the log still keeps its words. */
function proofOf(pledge: PledgeRecord, entry: Sealed | undefined, prove: Prover): Proof {
  const { number, content: record, hash } = pledge;
  const found = entry && prove(entry);
  const isKept = record !== null && entry !== undefined && entry.nonce !== null;
  const kept = isKept ? { nonce: entry.nonce, content: entry.content } : { nonce: null, content: null };
  return { id: sealedId(pledge), number, record, hash, sealed: found ? { ...found, ...kept } : null };
}

function byPlace({ sealed: one, id }: Proof, { sealed: other, id: otherId }: Proof): number {
  if (one && other) return one.place - other.place;
  if (one || other) return one ? -1 : 1;
  return id < otherId ? -1 : 1;
}

function bare({ number, first, ids, root, previous, sealedAt, head, keyId, signature }: Batch): Omit<Batch, 'leaves'> {
  return { number, first, ids, root, previous, sealedAt, head, keyId, signature };
}

export const headings = ['证书编号', '种类', '承诺', '文本', '年度', '姓名', '单位', '会员证书编号', '签署时间', '手写签名', '记录校验值'];
export const widths = [20, 12, 40, 8, 8, 14, 36, 18, 20, 10, 68];

/** One line of the sheet; null of what was erased or altered. */
export function lineOf(pledge: PledgeRecord): string[] | null {
  const content = contentIn(pledge);
  if (!content) return null;
  const { kind, title, version, period, name, firmName, maskedCertificateNumber, at, handwriting } = content;
  const when = `${at.slice(0, 10)} ${at.slice(11, 19)}`;
  return [pledge.number, pledgeKindLabels[kind], title, `第 ${version} 版`, period ?? '', name, firmName ?? '', maskedCertificateNumber ?? '', when, handwriting ? '有' : '', pledge.hash];
}
