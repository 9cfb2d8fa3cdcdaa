import type { Browser, Page } from 'playwright-core';
import { patience } from './conditions';

/** Room for the largest device and for the panels beside it. */
const viewport = { width: 1840, height: 1120 };

/** A small answer of every local cloud, where a tab rests between two phones and is wiped. */
const restingPlace = (origin: string) => `${origin}/local/clock`;

/** Tabs that were laid down: to wipe one and start it anew costs a quarter of what a new one costs. */
const resting = new WeakMap<Browser, Page[]>();

/** A tab of its own that remembers nothing but this; it stands where the mini-program of this origin can be opened. */
export async function takeTab(browser: Browser, origin: string, remembered: Record<string, string>): Promise<Page> {
  const page = resting.get(browser)?.pop() ?? (await newTab(browser));
  await page.setViewportSize(viewport);
  if (page.url() !== restingPlace(origin)) await page.goto(restingPlace(origin));
  await page.evaluate(wipe, remembered);
  return page;
}

/** What ran in it ends now, as when a tab is closed. */
export async function layDown(page: Page): Promise<void> {
  await page.mouse.up();
  await page.mouse.move(0, 0);
  await page.goto(restingPlace(new URL(page.url()).origin));
}

/** For the next; nobody listens to it any longer. */
export function handOn(page: Page): void {
  for (const event of ['console', 'pageerror', 'request']) page.removeAllListeners(event);
  const browser = page.context().browser()!;
  resting.set(browser, [...(resting.get(browser) ?? []), page]);
}

async function newTab(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  context.setDefaultTimeout(patience);
  return context.newPage();
}

/** Runs in the tab: storage, and the files of `wx.getFileSystemManager()`. */
async function wipe(remembered: Record<string, string>): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  for (const { name } of await indexedDB.databases()) await deleted(indexedDB.deleteDatabase(name!));
  for (const [key, value] of Object.entries(remembered)) localStorage.setItem(key, value);

  function deleted(request: IDBOpenDBRequest): Promise<unknown> {
    return new Promise((resolve, reject) => {
      request.addEventListener('success', resolve);
      request.addEventListener('error', () => reject(request.error!));
    });
  }
}
