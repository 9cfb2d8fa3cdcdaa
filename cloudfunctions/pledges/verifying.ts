import type { PledgeActions, PledgeVerification } from 'shared/contracts/pledges';
import { entriesNamed, sealedBatch } from '../platform/sealed-log';
import { inclusionIn } from '../platform/sealed-entry';
import { codeLength, plainCode } from './code';
import { hashMark } from './entries';
import { contentIn, sealedId } from './pledge';
import * as store from './store';
import * as view from './view';

/** The record, its hash and what the sealed log says must be one; whoever asks needs no account and learns no name. */
export async function verify({ code }: PledgeActions['verify']['input']): Promise<PledgeVerification> {
  const plain = plainCode(code);
  const pledge = plain.length === codeLength ? await store.pledgeByCode(plain) : null;
  if (!pledge) return { result: 'unknown' };
  const altered: PledgeVerification = { result: 'altered', number: pledge.number };
  const content = contentIn(pledge);
  const [entry] = await entriesNamed([sealedId(pledge)]);
  if (!content || (!entry && !pledge.unlogged?.length)) return altered;
  if (entry && (entry.nonce === null || entry.about?.[0] !== hashMark(pledge.hash))) return altered; // the log keeps its words as long as the pledge does
  const batch = entry && entry.batch !== null ? await sealedBatch(entry.batch) : null;
  const sealed = entry && batch && inclusionIn(batch, entry);
  if (sealed?.fits === false || (batch && !sealed)) return altered;
  const campaign = await store.campaign(pledge.campaignId);
  return view.verified(pledge, content, campaign?.published?.version ?? content.version, sealed ?? null);
}
