import { readAddress, type Query } from './address';
import { callApp } from './app';
import { openChannel } from './channel';
import { callPage, closePage, hidePage, openPage, showPage } from './page';
import { front, stack, type Page } from './page-stack';
import { showNavigationBar } from './navigation-bar';
import { showNoSuchPage } from './no-such-page';
import { showPlainTabBar, type Tab } from './plain-tab-bar';
import { isTab } from './tab-bar';

/** As in WeChat: ten pages lie over each other at most. */
const limit = 10;

/** How many moves have been asked for. */
let asked = 0;

/** Tab pages stay alive when another tab is in front. */
const tabs = new Map<string, Page>();

export function start(url: string): void {
  const { route, query } = readAddress(url);
  const { pages, entry } = miniProgram.config;
  if (!route) open(entry, {});
  else if (pages.includes(route)) open(route, query);
  else lose(route, query);
}

/** The App may lead elsewhere, in its handler and not later; else WeChat says that there is no such page. */
function lose(path: string, query: Query): void {
  const before = asked;
  callApp('onPageNotFound', { path, query, isEntryPage: true });
  if (asked > before) return;
  open(miniProgram.config.entry, {});
  showNoSuchPage();
}

export const navigateTo = later((url: string, events: Record<string, (data: unknown) => void> = {}) => {
  const { route, query } = find(url);
  if (isTab(route)) throw new Error('can not navigateTo a tabbar page');
  if (stack.length >= limit) throw new Error('webview count limit exceed');
  const { here, there } = openChannel(events);
  if (stack.length) hidePage(front());
  open(route, query, { getOpenerEventChannel: () => there });
  return { eventChannel: here };
});

export const redirectTo = later((url: string): void => {
  const { route, query } = find(url);
  if (isTab(route)) throw new Error('can not redirectTo a tabbar page');
  if (stack.length) drop(stack.pop()!);
  open(route, query);
});

export const reLaunch = later((url: string): void => {
  const { route, query } = find(url);
  for (const page of new Set([...stack.splice(0).reverse(), ...tabs.values()])) drop(page);
  open(route, query);
});

export const switchTab = later((url: string): void => {
  const { route, query } = find(url);
  if (!isTab(route)) throw new Error('can not switch to no-tabBar page');
  if (Object.keys(query).length) throw new Error('the url of a tab page carries no query');
  if (stack.length && front().route === route) return;
  for (const page of stack.splice(0).reverse()) isTab(page.route) ? hidePage(page) : drop(page);
  const kept = tabs.get(route);
  if (kept) show(kept);
  else open(route, {});
});

export const navigateBack = later((delta: number): void => {
  const count = Math.min(Math.max(delta, 1), stack.length - 1);
  if (count < 1) throw new Error('cannot navigate back at first page.');
  for (const page of stack.splice(stack.length - count).reverse()) drop(page);
  const back = stack.pop()!;
  show(back);
});

/** A move that a page asks for in onLoad happens when onLoad is over; why it cannot be made is the rejection's message. */
function later<Arguments extends unknown[], Value>(move: (...values: Arguments) => Value): (...values: Arguments) => Promise<Value> {
  return (...values) => {
    asked += 1;
    return new Promise((resolve) => setTimeout(resolve)).then(() => move(...values));
  };
}

function find(url: string): { route: string; query: Query } {
  const address = readAddress(url, stack.length ? front().route : '');
  if (!miniProgram.config.pages.includes(address.route)) throw new Error(`page "${address.route}" is not found`);
  return address;
}

function open(route: string, query: Query, extra: object = {}): void {
  openPage(route, query, extra, (page) => {
    stack.push(page);
    if (isTab(route)) tabs.set(route, page);
    showBars(page);
  });
}

function show(page: Page): void {
  stack.push(page);
  showBars(page);
  showPage(page);
}

function showBars(page: Page): void {
  showNavigationBar(page);
  showPlainTabBar(page.route, (tab, index) => void chooseTab(tab, index));
}

async function chooseTab({ pagePath, text }: Tab, index: number): Promise<void> {
  await switchTab(`/${pagePath}`);
  callPage(front(), 'onTabItemTap', { index, pagePath, text });
}

function drop(page: Page): void {
  tabs.delete(page.route);
  closePage(page);
}
