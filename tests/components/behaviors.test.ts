import { pending, withBehaviors } from '../support/behavior';
import { block, loading, type Block } from '../../miniprogram/behaviors/loading';
import { pagedList, paging, type PagedList } from '../../miniprogram/behaviors/paging';
import { singleFlight } from '../../miniprogram/behaviors/single-flight';
import { CallFailure, offlineSentence } from '../../miniprogram/phone/call-failure';
import type { Page } from '../../miniprogram/shared/contracts/answers';

const offline = new CallFailure('offline', offlineSentence);
const toasts: string[] = [];
const modals: string[] = [];

beforeEach(() => {
  toasts.length = modals.length = 0;
  Object.assign(wx, {
    showToast: ({ title }: { title: string }) => toasts.push(title),
    showModal: ({ content }: { content: string }) => modals.push(content),
  });
});

interface Loading {
  data: { event: Block<string> };
  load(key: 'event', ask: () => Promise<string>): Promise<string | null>;
}
const loadingPage = () => withBehaviors<Loading>([loading], { event: block<string>() });

test('what is asked for is loading, then there', async () => {
  const page = loadingPage();
  const { answer, give } = pending<string>();
  const done = page.load('event', () => answer);
  expect(page.data.event.state).toBe('loading');
  give('讲座');
  await done;
  expect(page.data.event).toMatchObject({ state: 'ready', value: '讲座' });
});

test('without a network the block says so, and the next try mends it', async () => {
  const page = loadingPage();
  await page.load('event', () => Promise.reject(offline));
  expect(page.data.event).toMatchObject({ state: 'offline', message: offlineSentence });
  await page.load('event', () => Promise.resolve('讲座'));
  expect(page.data.event).toMatchObject({ state: 'ready', message: '' });
});

test('what is shown stays when asking again fails', async () => {
  const page = loadingPage();
  await page.load('event', () => Promise.resolve('讲座'));
  await page.load('event', () => Promise.reject(offline));
  expect(page.data.event).toMatchObject({ state: 'ready', value: '讲座' });
  expect(toasts).toEqual([offlineSentence]);
});

test('an answer that comes after a newer one is dropped', async () => {
  const page = loadingPage();
  const [first, second] = [pending<string>(), pending<string>()];
  const both = [page.load('event', () => first.answer), page.load('event', () => second.answer)];
  second.give('新的');
  first.give('旧的');
  await Promise.all(both);
  expect(page.data.event.value).toBe('新的');
});

interface Paging {
  data: { list: PagedList<string> };
  firstPage(ask: (cursor?: string) => Promise<Page<string>>, afresh?: boolean): Promise<void>;
  nextPage(ask: (cursor?: string) => Promise<Page<string>>): Promise<void>;
}
const pages: Record<string, Page<string>> = {
  first: { items: ['a', 'b'], next: 'second' },
  second: { items: ['c'], next: null },
};
const ask = (cursor = 'first') => Promise.resolve(pages[cursor]!);
const listPage = () => withBehaviors<Paging>([paging], { list: pagedList<string>() });

test('a list grows page by page and then stops asking', async () => {
  const page = listPage();
  await page.firstPage(ask);
  await page.nextPage(ask);
  expect(page.data.list.items).toEqual(['a', 'b', 'c']);
  await page.nextPage(() => Promise.reject(new Error('there is nothing more to ask for')));
  expect(page.data.list.more).toBe('idle');
});

test('reaching the end twice asks once', async () => {
  const page = listPage();
  await page.firstPage(ask);
  await Promise.all([page.nextPage(ask), page.nextPage(ask)]);
  expect(page.data.list.items).toEqual(['a', 'b', 'c']);
});

test('a next page that fails leaves the list as it is and can be asked for again', async () => {
  const page = listPage();
  await page.firstPage(ask);
  await page.nextPage(() => Promise.reject(offline));
  expect(page.data.list).toMatchObject({ items: ['a', 'b'], more: 'failed' });
  await page.nextPage(ask);
  expect(page.data.list.items).toEqual(['a', 'b', 'c']);
});

test('a next page that was asked for before the filter changed is dropped', async () => {
  const page = listPage();
  await page.firstPage(ask);
  const late = pending<Page<string>>();
  const next = page.nextPage(() => late.answer);
  await page.firstPage(() => Promise.resolve({ items: ['x'], next: null }), true);
  late.give(pages.second!);
  await next;
  expect(page.data.list.items).toEqual(['x']);
});

interface SingleFlight {
  data: { busy: Record<string, boolean> };
  once(key: string, act: () => Promise<void>): Promise<void>;
}

test('a double tap is one action', async () => {
  const page = withBehaviors<SingleFlight>([singleFlight]);
  let acts = 0;
  const act = () => Promise.resolve(void (acts += 1));
  await Promise.all([page.once('signUp', act), page.once('signUp', act)]);
  expect(acts).toBe(1);
  await page.once('signUp', act);
  expect(acts).toBe(2);
});

test('a failed action says why until it is read, and can be tried again', async () => {
  const page = withBehaviors<SingleFlight>([singleFlight]);
  await page.once('signUp', () => Promise.reject(new CallFailure('refused', '名额已满', 'conflict')));
  expect(modals).toEqual(['名额已满']);
  expect(page.data.busy).toEqual({ signUp: false });
});
