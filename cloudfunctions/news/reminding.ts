import type { Instant } from 'shared/contracts/answers';
import type { NewsActions } from 'shared/contracts/news';
import { dayOf } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { logEntry } from '../platform/audit';
import { refuse } from '../platform/errors';
import { afterwards } from '../platform/log';
import { handOverToMany } from '../platform/outbox';
import { countPeople, readersFrom, type Reader } from '../platform/readership';
import { readershipOf, type ArticleRecord } from './article';
import { entryAbout } from './entries';
import { ownManuscript } from './managing';
import type { Manuscript } from './manuscript';
import { mayRemind, readersOf } from './policy';
import { publishedRound, reminderRound, roundNotice, type Round } from './round';
import * as store from './store';

type Inputs = { [Name in keyof NewsActions]: NewsActions[Name]['input'] };

/** What one run of the duty goes through at most: some thousands of people. */
const mostPages = 40;

/** A duty does it: there may be tens of thousands. Asked twice in a day it is one reminder. */
export async function remind({ newsId }: Inputs['remind'], { actor, now }: Call<Staff>): Promise<NewsActions['remind']['value']> {
  const found = await ownManuscript(newsId, actor);
  const may = mayRemind(found, actor);
  if (!may.allowed) refuse('conflict', may.reason);
  const round = reminderRound(newsId, now);
  const isFirst = await store.addRound(round);
  if (isFirst) await logEntry(entryAbout('remind', found, actor, now));
  return { at: (await store.round(round._id))?.at ?? now, already: !isFirst };
}

/** When it appears, and when it comes to ask others, everybody whom it is for is told; whatever is being worked on since. */
export async function announce({ _id, announced }: Manuscript): Promise<void> {
  if (announced?.mustRead) await store.addRound(publishedRound(_id, announced));
}

export async function goRounds(now: Instant): Promise<boolean> {
  let [pages, ok] = [mostPages, true];
  for (const round of await store.openRounds()) {
    ok = (await afterwards('news round', async () => void (pages = await go(round, pages, now)))) && ok;
  }
  return ok;
}

/** How many pages are left for the others. Of two at once one goes on, the other finds it moved; who is told twice is told once. */
async function go(round: Round, pages: number, now: Instant): Promise<number> {
  let [at, left] = [round.position, pages];
  const article = await store.article(round.newsId);
  const readership = article && readershipOf(article);
  if (readership && at?.source === 0 && at.after === null) await store.writePeople(round.newsId, await countPeople(readership, dayOf(now)));
  for (; at !== null && left > 0; left--) {
    const { readers, next } = readership ? await readersFrom(readership, at, dayOf(now)) : { readers: [], next: null };
    if (article) await tell(round, article, readers);
    if (!(await store.moveRound(round._id, at, next))) return left - 1;
    at = next;
  }
  return left;
}

async function tell(round: Round, article: ArticleRecord, readers: Reader[]): Promise<void> {
  const keyed = readers.map(({ openid, memberId }) => ({ openid, reader: readersOf(openid, memberId)[0]! }));
  const confirmed = await store.readersAmong(article._id, keyed.map(({ reader }) => reader));
  await handOverToMany(keyed.filter(({ reader }) => !confirmed.has(reader)).map(({ openid }) => roundNotice(round, article, openid)));
}
