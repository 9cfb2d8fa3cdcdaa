import type { Instant } from 'shared/contracts/answers';
import { plus } from 'shared/instants';
import { bySystem, entryOf, logEntry } from '../platform/audit';
import { pageLimit } from '../platform/database';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import * as store from './store';

/** 网络安全法: logs are kept for six months at least; what the law makes one keep is only erased after that (个人信息保护法 47). */
const keptAtLeast = 184 * 24 * 60 * 60 * 1000;

/** False when something is left that should have been erased. */
export async function eraseDue(now: Instant): Promise<boolean> {
  const done: boolean[] = [];
  for (let past = '', size = pageLimit; size === pageLimit; ) {
    const found = await store.erasuresWaiting(past, pageLimit);
    for (const erasure of found) done.push(await afterwards('erase from the log', () => eraseOne(erasure, now)));
    [size, past] = [found.length, found.at(-1)?._id ?? past];
  }
  return !done.includes(false);
}

/** Only what is sealed: the seal of what was erased before would stand for nothing. */
async function eraseOne(erasure: store.Erasure, now: Instant): Promise<void> {
  const entries = await store.entriesAbout(erasure.memberId, plus(now, -keptAtLeast), pageLimit);
  if (entries.length > 0) await erase(erasure, entries.map(({ _id }) => _id), now);
  if (entries.length === pageLimit) return eraseOne(erasure, now);
  if ((await store.countAbout(erasure.memberId)) === 0) await store.endErasure(erasure._id);
}

/** Written down first: an erasure that the log does not know would look like a loss. */
async function erase({ reason, associationPath }: store.Erasure, ids: string[], now: Instant): Promise<void> {
  const subject = { kind: 'erasure', id: derivedId(...ids), memberId: null };
  const summary = `依法删除了 ${ids.length} 条审计记录的内容`;
  const entry = entryOf({ at: now, by: bySystem, associationPath, action: 'audit.erase', subject, summary, reason, about: ids });
  await logEntry(entry);
  await store.erase(ids, entry._id, now);
}
