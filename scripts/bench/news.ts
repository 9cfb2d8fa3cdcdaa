import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articleFrom } from '../../cloudfunctions/news/article';
import { begun, signed, submitted } from '../../cloudfunctions/news/manuscript';
import { endless } from '../../cloudfunctions/platform/generation';
import { startLocalCloud, type LocalCloud } from '../../local/gateway/server';
import { associations, owner } from '../../local/seed/associations';
import type { Audience, AudienceKind } from '../../miniprogram/shared/contracts/audience';
import { newsCategories } from '../../miniprogram/shared/contracts/news';
import { instantOf, plus } from '../../miniprogram/shared/instants';
import { buildFunctions } from '../build/functions';
import { call } from './cloud';
import { machine } from './machine';
import { median } from './numbers';
import type { Part } from './part';
import { table } from './table';

const page = 500;
const rounds = 20;
const readersPerArticle = 5;
const desk = 'bench-desk';
const everywhere = [associations.cityA, associations.cityB, associations.province, associations.national].map(owner);
const kinds: AudienceKind[] = ['practising', 'non-practising', 'staff', 'firm'];

export const news: Part = {
  title: 'News',
  sizes: [1000, 10_000],
  async measure(root, sizes) {
    const { folder } = await buildFunctions({ root, sdk: 'bundled' });
    const rows: (string | number)[][] = [];
    for (const size of sizes) rows.push(await measured(folder, size));
    const ratios = rows[0]!.slice(2).map((_, at) => `${(Number(rows.at(-1)![at + 2]) / Number(rows[0]![at + 2])).toFixed(2)} ×`);
    return `Articles for everybody and for every kind of people at every place, with ${readersPerArticle} members for each article; asked by a practising member, milliseconds, the median of ${rounds} calls by as many people. Reading counts one of ${rounds} people in one of sixteen shards; "unread" is the first page of firms of an article that all members of a province must read. \`npm run bench -- news ${sizes.join(' ')}\`, ${machine()}.\n\n${table(head, [...rows, ['last / first', '', ...ratios]])}`;
  },
};

const asked: [name: string, input: object, by?: string][] = [
  ['news.latest', {}], ['news.list', {}], ['news.list', { category: 'training' }], ['news.article', { newsId: 'a0' }], ['news.todo', {}], ['news.search', { words: '继续教育' }], ['news.unread', { newsId: 'must' }, desk],
];
const head = ['articles', 'readers', 'home', 'list', 'list of one category', 'article', 'to-do', 'search', 'unread'];

async function measured(functionsDir: string, size: number): Promise<(string | number)[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-news-'));
  const cloud = await startLocalCloud({ dataDir, functionsDir, instances: 1, refuseScans: true, timers: false });
  const readers = size * readersPerArticle;
  try {
    await fill(cloud, size, readers);
    const times: number[] = [];
    for (const [name, input, by] of asked) times.push(await timed(cloud, name, input, by));
    return [size.toLocaleString('en'), readers.toLocaleString('en'), ...times];
  } finally {
    await cloud.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function timed(cloud: LocalCloud, name: string, input: object, by: string | undefined): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const started = performance.now();
    await call(cloud, by ?? `o${round * 4}`, name, input);
    if (round > 0) times.push(performance.now() - started); // the first call wakes the function
  }
  return Number(median(times).toFixed(2));
}

async function fill(cloud: LocalCloud, size: number, readers: number): Promise<void> {
  const now = instantOf(cloud.clock.now());
  const place = owner(associations.province);
  await insert(cloud, 'appointments', [{ _id: desk, staffId: desk, name: '工作人员', status: 'active', since: now, until: null, revision: 1, roles: ['publisher'], ...place }]);
  await insert(cloud, 'generations', [{ _id: 'roster', current: 0, applying: null }]);
  const must = manuscript('must', 2, { reach: 'members', kinds: ['practising', 'non-practising'], associationIds: [], firmIds: [], groupIds: [] }, now);
  await insert(cloud, 'manuscripts', [must]);
  await insert(cloud, 'news', [articleFrom(must, must.content)]);
  await inPages(size, (index) => article(index, now), (rows) => insert(cloud, 'news', rows));
  await inPages(Math.ceil(readers / 50), (index) => ({ _id: `f${index}`, name: `示例第${index}会计师事务所`, names: [`示例第${index}会计师事务所`], ...cityOf(index), reach: cityOf(index).associationPath }), (rows) => insert(cloud, 'firms', rows));
  await inPages(readers, member, (rows) => insert(cloud, 'roster', rows));
  await inPages(readers, (index) => ({ _id: `o${index}`, memberId: `m${index}` }), (rows) => insert(cloud, 'bindings', rows));
  await inPages(readers / 2, (index) => ({ _id: `r${index}`, newsId: 'must', reader: `member_m${index * 2}`, openid: `o${index * 2}`, memberId: `m${index * 2}`, firmId: `f${Math.floor((index * 2) / 50)}`, at: now }), (rows) => insert(cloud, 'newsReceipts', rows));
}

const cityOf = (firm: number) => everywhere[firm % 2]!;

function member(index: number) {
  const firm = Math.floor(index / 50);
  return { _id: `m${index}_0`, memberId: `m${index}`, from: 0, until: endless, name: '示例会员', kind: index % 4 === 3 ? 'non-practising' : 'practising', standing: 'active', ...cityOf(firm), firmId: `f${firm}`, firmName: '示例', branchName: null, city: '甲市', maskedPhone: '', maskedCertificateNumber: '' };
}

/** Three in ten for everybody, the others each for one kind at one place. */
function article(index: number, now: string) {
  const audience: Audience = index % 10 < 3 ? { reach: 'public' } : { reach: 'members', kinds: [kinds[index % kinds.length]!], associationIds: [everywhere[index % everywhere.length]!.associationId], firmIds: [], groupIds: [] };
  const made = manuscript(`a${index}`, index, audience, now);
  return articleFrom(made, made.content);
}

function manuscript(id: string, index: number, audience: Audience, now: string) {
  const by = { openid: 'bench', name: '工作人员' };
  const content = {
    title: `第${index}号通知：${index % 50 === 0 ? '继续教育安排' : '会员服务安排'}`, summary: '请会员知悉。', category: newsCategories[index % newsCategories.length]!, audience, mustRead: id === 'must' || (index < 1000 && index % 200 === 7),
    scheduledAt: null, cover: null, body: Array.from({ length: 8 }, (_, line) => ({ type: 'paragraph' as const, runs: [{ text: `第${line}段，说明第${index}号事项的办理时间、地点和联系人，请各会员按时参加。` }] })), attachments: [], article: null,
  };
  return signed(submitted(begun(id, everywhere[index % everywhere.length]!, content, by, now), by, now), by, plus(now, -index * 60_000));
}

async function inPages(count: number, make: (index: number) => object, write: (rows: object[]) => Promise<void>): Promise<void> {
  for (let from = 0; from < count; from += page) await write(Array.from({ length: Math.min(page, count - from) }, (_, index) => make(from + index)));
}

async function insert(cloud: LocalCloud, collectionName: string, rows: object[]): Promise<void> {
  await cloud.database.run('insertDocument', { collectionName, data: rows.map((row) => JSON.stringify(row)) });
}
