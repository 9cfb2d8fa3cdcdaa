import type { Page } from 'shared/contracts/answers';
import type { NewsActions } from 'shared/contracts/news';
import type { UnreadFirm, UnreadPerson } from 'shared/contracts/news-editing';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { logRead } from '../platform/audit';
import { openidsOf } from '../platform/directory';
import { refuse } from '../platform/errors';
import { countByFirm, firmsReached, membersOfFirm, type Readership } from '../platform/readership';
import { readershipOf } from './article';
import { entryAbout } from './entries';
import { ownManuscript } from './managing';
import { readersOf } from './policy';
import * as store from './store';

type Inputs = { [Name in keyof NewsActions]: NewsActions[Name]['input'] };

/** Who has read, firm by firm as the roster has them, on the register or not; those of none come first. */
export async function unread({ newsId, cursor, limit = 20 }: Inputs['unread'], { actor }: Call<Staff>): Promise<Page<UnreadFirm>> {
  const { readership } = await ownMustRead(newsId, actor);
  const after = cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString();
  const found = await firmsReached(readership, after ?? '', limit + 1);
  const shown = found.slice(0, limit);
  const rows = [...(after === undefined ? [{ firmId: null, firmName: '不在事务所的会员' }] : []), ...shown];
  const ids = rows.map(({ firmId }) => firmId);
  const [audience, read] = await Promise.all([countByFirm(readership, ids), store.receiptsByFirm(newsId, ids)]);
  const items = rows.map((row) => ({ ...row, audience: audience.get(row.firmId) ?? 0, read: Math.min(read.get(row.firmId) ?? 0, audience.get(row.firmId) ?? 0) }));
  return { items: items.filter((row) => row.audience > 0), next: found.length > limit ? Buffer.from(shown.at(-1)!.firmId).toString('base64url') : null };
}

/** By name; written down before it is shown. Whoever has read is passed over, a stretch of the roster at a time. */
export async function unreadPeople({ newsId, firmId, cursor, limit = 20 }: Inputs['unreadPeople'], { actor, now }: Call<Staff>): Promise<Page<UnreadPerson>> {
  const { manuscript, readership } = await ownMustRead(newsId, actor);
  await logRead(entryAbout('unreadPeople', manuscript, actor, now));
  const found: (UnreadPerson & { memberId: string })[] = [];
  for (let after: string | null = cursor ?? null; found.length <= limit; ) {
    const rows = await membersOfFirm(readership, firmId, after);
    found.push(...(await unreadAmong(newsId, rows.members)));
    if (rows.next === null) break;
    after = rows.next;
  }
  const shown = found.slice(0, limit);
  return { items: shown.map(({ name, kind, bound }) => ({ name, kind, bound })), next: found.length > limit ? shown.at(-1)!.memberId : null };
}

async function unreadAmong(newsId: string, members: Awaited<ReturnType<typeof membersOfFirm>>['members']) {
  const reader = (memberId: string) => readersOf('', memberId)[0]!;
  const [read, openids] = await Promise.all([store.readersAmong(newsId, members.map(({ memberId }) => reader(memberId))), openidsOf(members.map(({ memberId }) => memberId))]);
  return members.filter(({ memberId }) => !read.has(reader(memberId))).map(({ memberId, name, kind }) => ({ memberId, name, kind, bound: openids.has(memberId) }));
}

async function ownMustRead(newsId: string, actor: Staff) {
  const [manuscript, article] = await Promise.all([ownManuscript(newsId, actor), store.article(newsId)]);
  const readership: Readership | null = article && readershipOf(article);
  return readership ? { manuscript, readership } : refuse('conflict', '只有已发布的必读文章可以查看阅读情况');
}
