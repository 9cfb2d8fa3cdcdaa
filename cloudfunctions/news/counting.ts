import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import * as store from './store';

/** Sixteen: somebody always counts in the same one, by the first sign of a hash. */
export function countRead(newsId: string, openid: string): Promise<void> {
  return store.countRead(newsId, derivedId('shard', openid).slice(0, 1));
}

/** What one run of the duty works through at most: thousands of articles. */
const mostPages = 50;

/** The sum of all shards, written over what was there: however often it is done, nothing is counted twice. */
export async function foldReads(): Promise<boolean> {
  const done = new Set<string>();
  let [ok, after] = [true, ''];
  for (let page = 0; page < mostPages; page++) {
    const found = await store.unfolded(after);
    if (found.length === 0) break;
    for (const newsId of new Set(found.map((shard) => shard.newsId))) {
      if (!done.has(newsId)) ok = (await afterwards('fold reads', () => fold(newsId))) && ok;
      done.add(newsId);
    }
    after = found.at(-1)!._id;
  }
  return ok;
}

async function fold(newsId: string): Promise<void> {
  const shards = await store.shardsOf(newsId);
  await store.writeReads(newsId, shards.reduce((sum, { reads }) => sum + reads, 0));
  for (const shard of shards) if (!shard.folded) await store.markFolded(shard);
}
