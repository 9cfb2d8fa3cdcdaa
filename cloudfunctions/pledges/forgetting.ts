import type { Instant } from 'shared/contracts/answers';
import { forgetFor, type Deletion } from '../platform/deletions';
import { discardFile } from '../platform/files';
import { afterwards } from '../platform/log';
import { erased, type PledgeRecord } from './pledge';
import { memberKey, personKey, staffKey } from './signer';
import * as store from './store';

export function forgetAll(): Promise<boolean> {
  return forgetFor('pledges', forget);
}

/** What a firm has promised stays the firm's, whoever signed for it. */
async function forget({ openid, memberId }: Deletion): Promise<void> {
  const keys = [...(memberId === null ? [] : [memberKey(memberId)]), personKey(openid), staffKey(openid)];
  for (let found = await store.pledgesOf(keys, undefined, 100); found.length > 0; found = await store.pledgesOf(keys, undefined, 100)) {
    for (const pledge of found) await erase(pledge);
  }
}

/** False when one of them is still there. */
export async function eraseBefore(at: Instant): Promise<boolean> {
  const done: boolean[] = [];
  for (const pledge of await store.pledgesBefore(at)) done.push(await afterwards('erase a pledge', () => erase(pledge)));
  return !done.includes(false);
}

/** The picture first: asked again, what is gone stays gone. The place in the sealed log stays; its words go by the log's own rules. */
async function erase(pledge: PledgeRecord): Promise<void> {
  if (pledge.handwriting !== null) await discardFile(pledge.handwriting);
  await store.erase(pledge._id, erased(pledge));
}
