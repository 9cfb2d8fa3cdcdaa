import type { Instant } from 'shared/contracts/answers';
import { plus } from 'shared/instants';
import { bySystem, entryOf, logEntry } from '../platform/audit';
import { pageLimit } from '../platform/database';
import { derivedId } from '../platform/ids';
import type { StoredEntry } from '../platform/sealed-entry';
import { afterwards } from '../platform/log';
import { days } from '../platform/retention';
import type { Batch } from '../platform/sealed/batch';
import { retention } from './retention';
import * as store from './store';

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

/** What the law makes one keep is only erased after that (个人信息保护法 47). Only what is sealed: the seal of what was erased before would stand for nothing. */
async function eraseOne(erasure: store.Erasure, now: Instant): Promise<void> {
  const entries = await store.entriesAbout(erasure, plus(now, -days(retention.erasures)), pageLimit);
  if (entries.length > 0) {
    await erase(erasure, entries, now);
    return eraseOne(erasure, now);
  }
  if ((await store.countAbout(erasure)) === 0) await store.endErasure(erasure._id);
}

/** Written down first: an erasure that the log does not know would look like a loss. */
async function erase({ reason, associationPath }: Pick<store.Erasure, 'reason' | 'associationPath'>, entries: StoredEntry[], now: Instant): Promise<void> {
  const ids = entries.map(({ _id }) => _id);
  const subject = { kind: 'erasure', id: derivedId(...ids), memberId: null };
  const summary = `依法删除了 ${ids.length} 条审计记录的内容`;
  const entry = entryOf({ at: now, by: bySystem, associationPath, action: 'audit.erase', subject, summary, reason, about: ids });
  await logEntry(entry);
  await store.erase(ids, entry._id, now);
}

/** In one run of the duty, the oldest first. */
const mostBatches = 10;

/** What has been kept long enough. False when something is left that should be gone. */
export async function expireDue(now: Instant): Promise<boolean> {
  for (let count = 0; count < mostBatches; count++) {
    const batch = await store.oldestKept();
    if (!batch || batch.sealedAt >= plus(now, -days(retention.entries))) return true;
    if (!(await afterwards(`expire batch ${batch.number}`, () => expire(batch, now)))) return false;
  }
  return true;
}

/** Not what says why others were erased: without it they would look lost. */
async function expire(batch: Batch, now: Instant): Promise<void> {
  const entries = (await store.entriesOf(batch)).filter(({ nonce, action }) => nonce !== null && action !== 'audit.erase');
  if (entries.length > 0) await erase({ reason: '保存期限已满', associationPath: entries[0]!.associationPath.slice(0, 1) }, entries, now);
  await store.endKeeping(batch);
}
