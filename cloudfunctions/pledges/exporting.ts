import { randomBytes } from 'node:crypto';
import type { Instant } from 'shared/contracts/answers';
import type { PledgeBoardActions } from 'shared/contracts/pledge-campaigns';
import { dayOf, plus } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { logEntry } from '../platform/audit';
import { addressOf, discardFile, keepFile } from '../platform/files';
import { afterwards } from '../platform/log';
import { allow, missing } from './editing';
import { aboutCampaign } from './entries';
import { mayExport, mayManage } from './policy';
import { forms } from './printing';
import * as store from './store';

type Export = PledgeBoardActions['exportSigned'];

/** Long enough to open it, short enough that a forwarded address is soon worth nothing. */
const lifetime = 10 * 60;

/** The log before the address, with how many and which: nobody carries away what is not written down. */
export async function exportSigned({ campaignId, as, after = '', reason }: Export['input'], { actor, now }: Call<Staff>): Promise<Export['value']> {
  const campaign = await store.campaign(campaignId);
  if (!campaign || !mayManage(actor, campaign)) return missing();
  allow(mayExport(campaign, actor));
  const { name, ending, make } = forms[as];
  const { file, rows, next, said } = await make(campaign, after, now);
  await logEntry(aboutCampaign(campaign, 'export', actor, now, reason, `导出「${campaign.draft.title}」的${said}`));
  return { address: await handOut(file, ending, now), fileName: `${campaign.draft.title}-${name}-${dayOf(now)}.${ending}`, rows, next };
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
