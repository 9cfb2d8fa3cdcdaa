import type { Instant } from 'shared/contracts/answers';
import { plus } from 'shared/instants';
import { bySystem } from '../platform/audit';
import { forgetFor, type Deletion } from '../platform/deletions';
import { discardFile } from '../platform/files';
import { afterwards } from '../platform/log';
import { entryAbout } from './entries';
import { finish } from './finishing';
import { kindOf } from './kinds';
import { cleared, isReady, nameless, withdrawn, type Matter } from './matter';
import { memberOwner, personOwner } from './policy';
import { retention } from './retention';
import * as store from './store';

const day = 24 * 60 * 60 * 1000;
const atOnce = 50;

/** By the table of retention.ts. False when something is left that should be gone. */
export async function clearDue(now: Instant): Promise<boolean> {
  const due = await store.ended(plus(now, -retention.matters.days * day));
  const done: boolean[] = [];
  for (const matter of due) done.push(await afterwards(`clear matter ${matter._id}`, () => clear(matter, 'clear', now)));
  return !done.includes(false);
}

export function forgetAll(now: Instant): Promise<boolean> {
  return forgetFor('matters', (deletion) => forget(deletion, now));
}

/** Who wished to be forgotten: what is open is withdrawn, and all loses its words. A firm's stays the firm's, without the name. */
async function forget({ openid, memberId }: Deletion, now: Instant): Promise<void> {
  for (const owner of [...(memberId === null ? [] : [memberOwner(memberId)]), personOwner(openid)]) {
    await eachOf(() => store.uncleared(owner, atOnce), (matter) => clear(ending(matter, now), 'forget', now));
  }
  await eachOf(() => store.filedFor(openid, atOnce), (matter) => unname(matter, now));
}

/** What is done is no longer found. */
async function eachOf(find: () => Promise<Matter[]>, work: (matter: Matter) => Promise<void>): Promise<void> {
  for (let found = await find(); found.length > 0; found = await find()) for (const matter of found) await work(matter);
}

function ending(matter: Matter, now: Instant): Matter {
  return isReady(matter, 'withdraw') ? { ...withdrawn(matter, matter.facts[0]!.by, now), revision: matter.revision } : matter;
}

async function unname(matter: Matter, now: Instant): Promise<void> {
  const entry = entryAbout('forget', matter, kindOf(matter.kind)?.name ?? matter.kind, bySystem, now);
  if (!(await store.replace(matter._id, matter.revision, nameless(matter), entry))) throw new Error('a matter has moved while a name was taken out');
  await store.handOver(matter._id, entry);
}

/** The files first: asked again, what is gone stays gone. */
async function clear(matter: Matter, deed: 'forget' | 'clear', now: Instant): Promise<void> {
  for (const { fileId } of matter.files) await discardFile(fileId);
  const after = cleared(matter, now);
  const entry = entryAbout(deed, matter, kindOf(matter.kind)?.name ?? matter.kind, bySystem, now);
  if (!(await store.replace(matter._id, matter.revision, after, entry))) throw new Error('a matter has moved while it was cleared');
  await finish(after, entry);
}
