import { uploadFolder } from '../../cloudfunctions/platform/uploads';
import { instantOf, plus } from '../../miniprogram/shared/instants';
import type { Answer, Page } from '../../miniprogram/shared/contracts/answers';
import type { NewsArticle, NewsCard } from '../../miniprogram/shared/contracts/news';
import type { ManagedCard, ManagedNews, NewsContent, NewsFile, PastedText } from '../../miniprogram/shared/contracts/news-editing';
import { addAssociations, addStaff, cityA, hour } from '../support/arrange';
import { contentOf, paragraphs } from '../support/news';
import { pdf, png, pngWith } from '../support/true-files';
import { startWorld, type World } from '../support/world';

/** How an article comes about, on the real functions: 起草 → 审核 → 签发, and what may go wrong on the way. */
let world: World;
let made = 0;
const risky = pngWith('完2347全dfji试3726测asad感3847知qwez到');
beforeAll(async () => {
  world = await startWorld({ instances: 1 });
  await addAssociations(world);
  await addStaff(world, 'writer', cityA, ['publisher']);
  await addStaff(world, 'reviewer', cityA, ['approver']);
  await addStaff(world, 'lead', cityA, ['lead']);
  for (const openid of ['writer', 'reviewer', 'lead']) await world.value(openid, 'news', 'managed', { state: 'draft' }); // WeChat checks for people who have been here lately
});
afterAll(() => world.stop());
afterEach(() => world.faults.clear());

const now = () => instantOf(world.clock.now());
const begin = (changes: Partial<NewsContent> = {}) => world.value<ManagedNews>('writer', 'news', 'begin', { key: `k3y-of-a-news-${(made += 1)}`, content: contentOf(changes) });
const step = (who: string, action: string, { id, revision }: ManagedNews, more: object = {}) => world.value<ManagedNews>(who, 'news', action, { newsId: id, revision, ...more });
const refusal = async (who: string, action: string, { id, revision }: ManagedNews, more: object = {}) => said(await world.call(who, 'news', action, { newsId: id, revision, ...more }));
const said = (answer: Answer<unknown>) => (answer.ok ? 'accepted' : answer.refusal.message);
const read = (newsId: string) => world.call<NewsArticle>('guest', 'news', 'article', { newsId });
const listed = async (who = 'guest') => (await world.value<Page<NewsCard>>(who, 'news', 'list', { limit: 50 })).items.map(({ id }) => id);

async function reviewed(changes: Partial<NewsContent> = {}): Promise<ManagedNews> {
  return step('reviewer', 'approve', await step('writer', 'submit', await begin(changes)));
}

async function upload(bytes: Buffer, ending = 'png', openid = 'writer'): Promise<string> {
  return world.storage.uploadByClient(`${uploadFolder(openid)}/${(made += 1)}.${ending}`, openid, bytes);
}

test('drafted, reviewed and signed by others it appears; who changed what stays on record', async () => {
  const draft = await begin();
  const saved = await step('writer', 'save', draft, { content: contentOf({ title: '会员之家周末开放', body: paragraphs('周六、周日九时至十七时。') }) });
  const again = await step('writer', 'save', saved, { content: { ...saved.content, summary: '欢迎来坐坐。' } });
  expect(await read(draft.id)).toMatchObject({ ok: false, refusal: { code: 'missing' } });
  const published = await step('lead', 'sign', await step('reviewer', 'approve', await step('writer', 'submit', again)));
  expect(published).toMatchObject({ state: 'published', withdrawn: null, versions: [{ number: 1 }] });
  expect(await read(draft.id)).toMatchObject({ ok: true, value: { title: '会员之家周末开放', summary: '欢迎来坐坐。' } });
  expect(await listed()).toContain(draft.id);
  expect(published.history.map(({ what, changed }) => [what, ...changed])).toEqual([['起草'], ['修改', '标题', '正文', '摘要'], ['提交审核'], ['审核通过'], ['签发']]);
  const logged = await world.database.find<{ action: string }>('audit', { 'subject.id': draft.id });
  expect(logged.map(({ action }) => action).sort()).toEqual(['news.approve', 'news.begin', 'news.save', 'news.sign', 'news.submit']);
});

test('whoever wrote it neither reviews nor signs it, and a role without the right does neither', async () => {
  const drafted = await world.value<ManagedNews>('lead', 'news', 'begin', { key: 'k3y-of-a-lead', content: contentOf() });
  const submitted = await step('lead', 'submit', drafted);
  expect(await refusal('lead', 'approve', submitted)).toBe('起草的人不能审核，请由另一位同事审核');
  const approved = await step('reviewer', 'approve', submitted);
  expect(await refusal('lead', 'sign', approved)).toBe('起草的人不能签发，请由另一位同事签发');
  expect(approved.can.sign).toEqual({ allowed: true });
  expect((await world.value<ManagedNews>('writer', 'news', 'managedArticle', { newsId: drafted.id })).can.sign).toEqual({ allowed: false, reason: '您的岗位没有这项权限' });
  expect(await world.call('writer', 'news', 'sign', { newsId: approved.id, revision: approved.revision })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
});

test('sent back it says why, is told to its writer, and what was submitted stays as a version', async () => {
  const submitted = await step('writer', 'submit', await begin({ title: '第一稿' }));
  const back = await step('reviewer', 'sendBack', submitted, { reason: '时间写错了' });
  expect(back).toMatchObject({ state: 'draft' });
  expect(back.history.at(-1)).toMatchObject({ what: '退回修改', reason: '时间写错了' });
  expect(await world.database.count('messages', { recipient: 'writer', kind: 'news-work', title: '文章被退回修改' })).toBe(1);
  const second = await step('writer', 'submit', await step('writer', 'save', back, { content: { ...back.content, title: '第二稿' } }));
  expect(second.versions.map(({ number }) => number)).toEqual([1, 2]);
  expect(await world.value('reviewer', 'news', 'oldVersion', { newsId: second.id, number: 1 })).toMatchObject({ content: { title: '第一稿' } });
});

test('withdrawn it leaves a trace: no list has it, its link says that it was withdrawn and why', async () => {
  const published = await step('lead', 'sign', await reviewed());
  const withdrawn = await step('lead', 'withdraw', published, { reason: '数字有误' });
  expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawn: { reason: '数字有误' } });
  expect(await listed()).not.toContain(published.id);
  expect(await read(published.id)).toMatchObject({ ok: true, value: { title: published.content.title, body: [], withdrawn: { reason: '数字有误' } } });
});

test('an amendment is reviewed like the first text, and until it is signed readers have the former one', async () => {
  const published = await step('lead', 'sign', await reviewed({ title: '原文' }));
  const draft = await step('writer', 'save', await step('writer', 'amend', published), { content: { ...published.content, title: '修订文' } });
  expect(draft.amending).toBe(true);
  const submitted = await step('writer', 'submit', draft);
  expect(await read(published.id)).toMatchObject({ value: { title: '原文', amendedAt: null } });
  await step('lead', 'sign', await step('reviewer', 'approve', submitted));
  expect(await read(published.id)).toMatchObject({ value: { title: '修订文', publishedAt: published.publishedAt, amendedAt: expect.any(String) } });
});

test('a draft that is given up is gone with its files, an amendment gives way to what readers have', async () => {
  const draft = await begin();
  const added = await world.value<NewsFile>('writer', 'news', 'addPicture', { newsId: draft.id, file: await upload(png) });
  expect(await world.value('writer', 'news', 'discard', { newsId: draft.id, revision: draft.revision })).toEqual({ gone: true });
  expect(await world.database.get('manuscripts', draft.id)).toBeNull();
  expect(world.storage.behind(added.address)).toBeNull();
  const published = await step('lead', 'sign', await reviewed({ title: '仍在' }));
  const amending = await step('writer', 'save', await step('writer', 'amend', published), { content: { ...published.content, title: '算了' } });
  expect(await world.value('writer', 'news', 'discard', { newsId: amending.id, revision: amending.revision })).toEqual({ gone: false });
  expect(await world.value('writer', 'news', 'managedArticle', { newsId: amending.id })).toMatchObject({ state: 'published', content: { title: '仍在' } });
});

describe('what is scheduled', () => {
  afterEach(() => world.clock.setOffset(0));

  async function scheduled(): Promise<ManagedNews> {
    return step('lead', 'sign', await reviewed({ scheduledAt: plus(now(), hour) }));
  }

  test('waits for its hour, appears then once, dated at its hour, and however late the duty comes', async () => {
    const waiting = await scheduled();
    await world.fireTimer('news');
    expect(waiting.state).toBe('scheduled');
    expect(await listed()).not.toContain(waiting.id);
    world.clock.setOffset(30 * hour);
    await Promise.all([world.fireTimer('news'), world.fireTimer('news'), world.fireTimer('news')]);
    expect(await read(waiting.id)).toMatchObject({ value: { publishedAt: waiting.content.scheduledAt } });
    const { history } = await world.value<ManagedNews>('lead', 'news', 'managedArticle', { newsId: waiting.id });
    expect(history.filter(({ what }) => what === '按时发布')).toHaveLength(1);
  });

  test('appears though the duty is killed at each of its requests in turn', async () => {
    const waiting = await scheduled();
    world.clock.setOffset(2 * hour);
    for (let at = 1, done = false; !done; at++) {
      let asked = 0;
      world.faults.reply = ({ name }) => (name === 'news' && (asked += 1) === at ? 'kill' : 'pass');
      await world.fireTimer('news');
      done = asked < at;
      world.faults.clear();
      world.clock.setOffset(world.clock.now() - Date.now() + hour);
    }
    expect(await read(waiting.id)).toMatchObject({ ok: true, value: { publishedAt: waiting.content.scheduledAt } });
    const { history, state } = await world.value<ManagedNews>('lead', 'news', 'managedArticle', { newsId: waiting.id });
    expect([state, history.filter(({ what }) => what === '按时发布')]).toEqual(['published', [expect.anything()]]);
    expect(await world.database.count('audit', { 'subject.id': waiting.id, action: 'news.publish' })).toBe(1);
  });

  test('called back in time it never appears', async () => {
    const waiting = await scheduled();
    await step('reviewer', 'sendBack', waiting, { reason: '先不发' });
    world.clock.setOffset(2 * hour);
    await world.fireTimer('news');
    expect(await listed()).not.toContain(waiting.id);
  });
});

describe('a picture', () => {
  const withPicture = (file: string) => contentOf({ body: [...paragraphs('见图。'), { type: 'picture', file, caption: '', width: 10, height: 10 }] });

  test('is seen by others only after WeChat has let it pass', async () => {
    const draft = await begin();
    const { file, check } = await world.value<NewsFile>('writer', 'news', 'addPicture', { newsId: draft.id, file: await upload(png) });
    expect(check).toBe('waiting');
    const approved = await step('reviewer', 'approve', await step('writer', 'submit', await step('writer', 'save', draft, { content: withPicture(file) })));
    expect(await refusal('lead', 'sign', approved)).toBe('图片正在由微信检查，请几分钟后再试');
    await world.media.report();
    await step('lead', 'sign', approved);
    expect(await read(draft.id)).toMatchObject({ value: { body: [{}, { type: 'picture', file: expect.stringMatching(/^http/) }] } });
  });

  test('that WeChat finds risky goes no further, and WeChat alone can say so', async () => {
    const draft = await begin();
    const { file } = await world.value<NewsFile>('writer', 'news', 'addPicture', { newsId: draft.id, file: await upload(risky) });
    await world.cloud.call('stranger', 'news', { MsgType: 'event', Event: 'wxa_media_check', trace_id: 'guessed', errcode: 0, result: { suggest: 'pass' } });
    await world.media.report();
    const saved = await step('writer', 'save', draft, { content: withPicture(file) });
    expect(saved.files[0]?.check).toBe('risky');
    expect(await refusal('writer', 'submit', saved)).toBe('有图片没有通过微信的内容安全检查，请更换');
  });

  test.each([
    ['that is none', Buffer.from('<script>alert(1)</script>'), '只能上传图片或PDF文件，请重新选择'],
    ['that only begins like one', Buffer.concat([png.subarray(0, 33), Buffer.from('<script>alert(1)</script>')]), '文件不完整，打不开，请重新选择'],
    ['that is a document', pdf, '只能添加图片，请重新选择'],
  ])('%s is refused by its bytes, and nothing is kept', async (_, bytes, sentence) => {
    const draft = await begin();
    expect(await refusal('writer', 'addPicture', { ...draft }, { revision: undefined, file: await upload(bytes) })).toBe(sentence);
    expect((await world.value<ManagedNews>('writer', 'news', 'managedArticle', { newsId: draft.id })).files).toEqual([]);
  });

  test('of another article, or from somebody else’s folder, is not taken', async () => {
    const [draft, other] = [await begin(), await begin()];
    const { file } = await world.value<NewsFile>('writer', 'news', 'addPicture', { newsId: other.id, file: await upload(png) });
    expect(await refusal('writer', 'save', draft, { content: withPicture(file) })).toBe('有一张图片不属于这篇文章，请重新添加');
    expect(await refusal('writer', 'addPicture', { ...draft }, { revision: undefined, file: await upload(png, 'png', 'lead') })).toBe('上传的文件没有找到，请重新上传');
  });
});

test('a paste of two megabytes is refused in words', async () => {
  for (const text of ['长'.repeat(700 * 1024), '<p>长</p>'.repeat(256 * 1024)]) {
    expect(said(await world.call('writer', 'news', 'paste', { text }))).toBe('粘贴的内容太多，一次最多 500000 个字，请分几次粘贴');
  }
});

test('an attachment that was added and signed is opened by a reader, byte for byte', async () => {
  const draft = await begin();
  const { file } = await world.value<NewsFile>('writer', 'news', 'addAttachment', { newsId: draft.id, file: await upload(pdf, 'pdf') });
  const saved = await step('writer', 'save', draft, { content: contentOf({ attachments: [{ file, name: '通知附件' }] }) });
  await step('lead', 'sign', await step('reviewer', 'approve', await step('writer', 'submit', saved)));
  expect(await read(draft.id)).toMatchObject({ value: { attachments: [{ number: 1, name: '通知附件', bytes: pdf.length }] } });
  const { address } = await world.value<{ address: string }>('guest', 'news', 'attachment', { newsId: draft.id, number: 1 });
  expect(Buffer.from(await (await fetch(address)).arrayBuffer()).equals(pdf)).toBe(true);
});

const link = (to: string) => contentOf({ body: [{ type: 'paragraph', runs: [{ text: '点这里', link: to }] }] });

test.each<[string, object, string | RegExp]>([
  ['two megabytes of text', contentOf({ body: paragraphs('长'.repeat(1024 * 1024)) }), '正文第 1 段最多 5000 个字'],
  ['two megabytes in many paragraphs', contentOf({ body: paragraphs(...Array.from({ length: 500 }, () => '长'.repeat(2000))) }), '正文最多 60000 个字，请分成几篇发布'],
  ['a script', { ...contentOf(), body: [{ type: 'script', text: 'alert(1)' }] }, /正文第 1 段含有不能识别的内容/],
  ['an event handler', { ...contentOf(), body: [{ type: 'paragraph', runs: [{ text: '字' }], onclick: 'alert(1)' }] }, /正文第 1 段含有不能识别的内容/],
  ['a link to javascript', link('javascript:alert(1)'), /链接不能使用/],
  ['a link to a host that is not allowed', link('https://example.com/'), /链接不能使用/],
  ['a host that only looks allowed', link('https://cicpa.org.cn.example.com/'), /链接不能使用/],
  ['a title of emoji alone', contentOf({ title: '😀😀' }), '标题中要有文字，不能只有表情或符号'],
  ['an article that the measures do not have', contentOf({ article: { document: 'jiangsu', number: 24 } }), '依据的文件没有这一条'],
])('%s is refused in words, and nothing is stored', async (_, content, sentence) => {
  const before = await world.database.count('manuscripts');
  expect(said(await world.call('writer', 'news', 'begin', { key: 'k3y-of-bad-news', content }))).toMatch(sentence);
  expect(await world.database.count('manuscripts')).toBe(before);
});

test('an article links to the sites that a sheet names, the own one or the one above, and to none that it has taken back', async () => {
  const laidDown = (associationId: string, hosts: string[]) => world.database.update('associations', { _id: associationId }, { $set: { 'policy.linkHosts': { value: hosts, citation: null } } });
  const begun = async (key: string) => said(await world.call('writer', 'news', 'begin', { key, content: link('https://news.example.org/a') }));
  expect(await begun('k3y-of-linked-news')).toMatch(/链接不能使用/);
  await laidDown('province', ['example.org']);
  expect(await begun('k3y-of-linked-news')).toBe('accepted');
  expect((await world.value<PastedText>('writer', 'news', 'paste', { text: '<p><a href="https://news.example.org/">见此</a></p>' })).body).toEqual([{ type: 'paragraph', runs: [{ text: '见此', link: 'https://news.example.org/' }] }]);
  const draft = await begin(link('https://news.example.org/b'));
  await laidDown('city-a', ['example.com']);
  expect(await refusal('writer', 'submit', draft)).toMatch(/正文第 1 段链接不能使用/);
  await world.database.update('associations', {}, { $set: { policy: {} } });
});

test('an article is for the own association and those below it, never for those beside or above', async () => {
  const towards = (...associationIds: string[]) => contentOf({ audience: { reach: 'members', kinds: ['practising'], associationIds, firmIds: [], groupIds: [] } });
  for (const place of ['city-b', 'province', 'nowhere']) {
    expect(said(await world.call('writer', 'news', 'begin', { key: 'k3y-of-far-news', content: towards('city-a', place) }))).toBe('只能面向本会和下级协会，请重新选择');
  }
});

test('what lacks something is not submitted, and says what', async () => {
  for (const [changes, sentence] of [
    [{ title: '' }, '请填写标题'],
    [{ body: [] }, '请填写正文'],
    [{ mustRead: true }, '必读文章须指定对象，面向所有人的文章不能设为必读'],
    [{ body: paragraphs('特3456书yuuo莞6543李zxcz蒜7782法fgnv级') }, '内容没有通过微信的内容安全检查，请修改后再提交'],
  ] as [Partial<NewsContent>, string][]) expect(await refusal('writer', 'submit', await begin(changes))).toBe(sentence);
});

test('asked twice each step is taken once, and of two at once one is told to look again', async () => {
  const draft = await begin();
  const [one, two] = [await step('writer', 'submit', draft), await step('writer', 'submit', draft)];
  expect(two).toEqual({ ...one, files: two.files });
  const answers = await Promise.all(['reviewer', 'lead'].map((who) => world.call(who, 'news', 'approve', { newsId: one.id, revision: one.revision })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test('the desk lists each state by itself, of the own association alone', async () => {
  const draft = await begin({ title: '只在草稿里' });
  const shelves = await Promise.all(['draft', 'review'].map((state) => world.value<Page<ManagedCard>>('reviewer', 'news', 'managed', { state, limit: 50 })));
  expect(shelves.map(({ items }) => items.some(({ id }) => id === draft.id))).toEqual([true, false]);
});
