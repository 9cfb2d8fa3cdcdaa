import { audienceWords, emptyContent, pictureWarning } from '../../miniprogram/packages/newsroom/content';
import { offersOf, waitingFor } from '../../miniprogram/packages/newsroom/offers';
import type { Permission } from '../../miniprogram/shared/contracts/events';
import type { ManagedNews, NewsFile } from '../../miniprogram/shared/contracts/news-editing';

const no: Permission = { allowed: false, reason: '起草的人不能审核，请由另一位同事审核' };
const yes: Permission = { allowed: true };
const nothing: ManagedNews['can'] = { save: no, submit: no, approve: no, sendBack: no, sign: no, withdraw: no, amend: no, discard: no, pin: no, remind: no };

const news = (changes: Partial<ManagedNews>): ManagedNews => ({
  id: 'one', state: 'draft', title: '', category: 'notice', mustRead: false, writerName: '某人', at: '', scheduledAt: null, amending: false, pinnedUntil: null,
  revision: 1, content: emptyContent(), files: [], publishedAt: null, withdrawn: null, history: [], versions: [], reads: 0, receipts: null, can: nothing, ...changes,
});
const deeds = (changes: Partial<ManagedNews>) => offersOf(news(changes)).map(({ label }) => label);

test('the page offers what the cloud allows, and nothing else', () => {
  expect(deeds({})).toEqual([]);
  expect(deeds({ can: { ...nothing, save: yes, submit: yes, discard: yes } })).toEqual(['继续写', '提交审核', '放弃草稿']);
  expect(deeds({ amending: true, can: { ...nothing, discard: yes } })).toEqual(['放弃修订']);
  expect(deeds({ can: { ...nothing, pin: yes } })).toEqual(['置顶']);
  expect(deeds({ pinnedUntil: '2026-12-01T23:59:00.000+08:00', can: { ...nothing, pin: yes } })).toEqual(['取消置顶']);
});

test('whoever may not take the step that is due is told why', () => {
  expect(waitingFor(news({ state: 'review' }))).toBe('起草的人不能审核，请由另一位同事审核');
  expect(waitingFor(news({ state: 'review', can: { ...nothing, approve: yes } }))).toBe('');
  expect(waitingFor(news({ state: 'draft' }))).toBe('');
});

test('an audience is said in words, in one order however it was chosen', () => {
  expect(audienceWords({ reach: 'public' })).toBe('所有人（含访客）');
  expect(audienceWords({ reach: 'members', kinds: ['firm', 'practising'], associationIds: [], firmIds: [], groupIds: [] })).toBe('执业会员、单位会员 · 本会及下级协会');
  expect(audienceWords({ reach: 'members', kinds: ['staff'], associationIds: ['a', 'b'], firmIds: ['f'], groupIds: [] })).toBe('协会工作人员 · 2 个协会、1 家事务所');
});

test('of several pictures the worst is told', () => {
  const file = (check: NewsFile['check']): NewsFile => ({ file: 'x', kind: 'picture', address: '', bytes: 1, check });
  expect(pictureWarning([file('passed'), file(null)])).toBe('');
  expect(pictureWarning([file('waiting'), file('passed')])).toContain('正在由微信检查');
  expect(pictureWarning([file('waiting'), file('risky')])).toContain('没有通过');
});
