import type { Instant, Page } from 'shared/contracts/answers';
import type { NewsActions } from 'shared/contracts/news';
import type { UnreadFirm, UnreadPerson } from 'shared/contracts/news-editing';
import { dayOf } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { logRead } from '../platform/audit';
import { openidsOf } from '../platform/directory';
import { engagedAt, type Engaged } from '../platform/engaged';
import { refuse } from '../platform/errors';
import { derivedId } from '../platform/ids';
import type { Readership } from '../platform/reached';
import { countByFirm, firmsReached, membersOfFirm } from '../platform/readership';
import { readershipOf } from './article';
import { entryAbout } from './entries';
import { ownManuscript } from './managing';
import { readersOf } from './policy';
import * as store from './store';

type Inputs = { [Name in keyof NewsActions]: NewsActions[Name]['input'] };

/** Who has read, firm by firm as the roster has them, on the register or not; those of none come first. */
export async function unread({ newsId, cursor, limit = 20 }: Inputs['unread'], { actor, now }: Call<Staff>): Promise<Page<UnreadFirm>> {
  const { readership } = await ownMustRead(newsId, actor);
  const after = cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString();
  const found = await firmsReached(readership, after ?? '', limit + 1);
  const shown = found.slice(0, limit);
  const rows = [...(after === undefined ? [{ firmId: null, firmName: withoutFirm(readership) }] : []), ...shown];
  const ids = rows.map(({ firmId }) => firmId);
  const [members, read, others] = await Promise.all([countByFirm(readership, ids), store.receiptsByFirm(newsId, ids), othersAt(newsId, readership, ids, now)]);
  const items = rows.map((row) => {
    const [audience, there] = [members.get(row.firmId) ?? 0, others.filter(({ firmId }) => firmId === row.firmId)];
    return { ...row, audience: audience + there.length, read: Math.min(read.get(row.firmId) ?? 0, audience) + there.filter((other) => other.read).length };
  });
  return { items: items.filter((row) => row.audience > 0), next: found.length > limit ? Buffer.from(shown.at(-1)!.firmId).toString('base64url') : null };
}

function withoutFirm({ audience: { kinds } }: Readership): string {
  if (!kinds.includes('staff')) return '不在事务所的会员';
  return kinds.includes('practising') || kinds.includes('non-practising') ? '不在事务所的会员和协会工作人员' : '协会工作人员';
}

/** By name; written down before it is shown. Whoever has read is passed over, members a stretch of the roster at a time; everybody else comes after them. */
export async function unreadPeople({ newsId, firmId, cursor, limit = 20 }: Inputs['unreadPeople'], { actor, now }: Call<Staff>): Promise<Page<UnreadPerson>> {
  const { manuscript, readership } = await ownMustRead(newsId, actor);
  await logRead(entryAbout('unreadPeople', manuscript, actor, now));
  const found = cursor?.startsWith(afterMembers) ? [] : await unreadMembers(newsId, readership, firmId, cursor ?? null, limit);
  if (found.length <= limit) found.push(...(await unreadOthers(newsId, readership, firmId, cursor ?? '', now)));
  const shown = found.slice(0, limit);
  return { items: shown.map(({ name, kind, bound }) => ({ name, kind, bound })), next: found.length > limit ? shown.at(-1)!.place : null };
}

/** `place`: what a cursor says of whom. */
type Placed = UnreadPerson & { place: string };

async function unreadMembers(newsId: string, readership: Readership, firmId: string | null, cursor: string | null, limit: number): Promise<Placed[]> {
  const found: Placed[] = [];
  for (let after = cursor; found.length <= limit; ) {
    const rows = await membersOfFirm(readership, firmId, after);
    found.push(...(await unreadAmong(newsId, rows.members)));
    if (rows.next === null) break;
    after = rows.next;
  }
  return found;
}

async function unreadAmong(newsId: string, members: Awaited<ReturnType<typeof membersOfFirm>>['members']): Promise<Placed[]> {
  const reader = (memberId: string) => readersOf('', memberId)[0]!;
  const [read, openids] = await Promise.all([store.readersAmong(newsId, members.map(({ memberId }) => reader(memberId))), openidsOf(members.map(({ memberId }) => memberId))]);
  return members.filter(({ memberId }) => !read.has(reader(memberId))).map(({ memberId, name, kind }) => ({ place: memberId, name, kind, bound: openids.has(memberId) }));
}

/** No sign of it is in a member's id. */
const afterMembers = 'other-';

async function unreadOthers(newsId: string, readership: Readership, firmId: string | null, cursor: string, now: Instant): Promise<Placed[]> {
  const others = (await othersAt(newsId, readership, [firmId], now)).filter(({ read }) => !read);
  const placed = others.map(({ openid, name, kind }) => ({ place: `${afterMembers}${derivedId(newsId, openid)}`, name, kind, bound: true }));
  const past = cursor.startsWith(afterMembers) ? cursor : '';
  return placed.filter(({ place }) => place > past).sort((one, other) => (one.place < other.place ? -1 : 1));
}

async function othersAt(newsId: string, readership: Readership, firmIds: (string | null)[], now: Instant): Promise<(Engaged & { read: boolean })[]> {
  const others = await engagedAt(readership, firmIds, dayOf(now));
  const reader = ({ openid, memberId }: Engaged) => readersOf(openid, memberId)[0]!;
  const read = await store.readersAmong(newsId, others.map(reader));
  return others.map((other) => ({ ...other, read: read.has(reader(other)) }));
}

async function ownMustRead(newsId: string, actor: Staff) {
  const [manuscript, article] = await Promise.all([ownManuscript(newsId, actor), store.article(newsId)]);
  const readership: Readership | null = article && readershipOf(article);
  return readership ? { manuscript, readership } : refuse('conflict', '只有已发布的必读文章可以查看阅读情况');
}
