import { check, type Found, type Stretch } from '../../cloudfunctions/platform/sealed/checking';
import { beginning, linkOf, sealed, type Batch } from '../../cloudfunctions/platform/sealed/batch';
import { publicKeyOf, publicKeys, signerOf } from '../../cloudfunctions/platform/sealed/signature';
import type { AuditFault } from '../../miniprogram/shared/contracts/audit';

/** A sealed log in memory: what is in the two collections, to be damaged and checked. */
export interface Log {
  batches: Batch[];
  entries: Found[];
}

const seed = Buffer.alloc(32, 7).toString('base64');
export const signer = signerOf(seed);
export const strangeSigner = signerOf(Buffer.alloc(32, 8).toString('base64'));
export const keys = publicKeys(publicKeyOf(seed));
export const sealedAt = '2026-11-21T09:00:00.000+08:00';

/** So many records in each batch. */
export function logOf(sizes: number[]): Log {
  const log: Log = { batches: [], entries: [] };
  let link = beginning;
  for (const [index, size] of sizes.entries()) {
    const records = Array.from({ length: size }, (_, place) => ({ id: `e${index}-${place}`, content: `第 ${index + 1} 批第 ${place} 条`, nonce: `n${index}-${place}` }));
    const batch = sealed(link, records, sealedAt, signer);
    log.batches.push(batch);
    log.entries.push(...records.map((record) => ({ ...record, batch: batch.number, erasedBy: null })));
    link = linkOf(batch);
  }
  return log;
}

/** As the function reads it: batches by number, with the records that claim them and those that they name. */
export function faultsIn(log: Log, erasures: Record<string, string[]> = {}): AuditFault[] {
  const saysErased: Stretch['saysErased'] = (erasedBy, id) => erasures[erasedBy]?.includes(id) ?? false;
  const batches = [...log.batches].sort((one, other) => one.number - other.number);
  const stretches = batches.map((batch) => ({ batch, saysErased, found: log.entries.filter(({ id, batch: claimed }) => claimed === batch.number || batch.ids.includes(id)) }));
  const last = Math.max(0, ...log.entries.map(({ batch }) => batch ?? 0));
  return check(stretches, last, keys, beginning);
}
