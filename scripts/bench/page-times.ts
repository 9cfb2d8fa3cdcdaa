import type { Browser, BrowserContext, Frame } from 'playwright-core';
import { median } from './numbers';
import { firstReady, watchFrames, type Watching } from './watching';

export interface OpenStage {
  browser: Browser;
  cloud: { url: string };
  close(): Promise<void>;
}

export interface Visit {
  as?: string;
  query?: string;
}

/** A page and its median times: from the address typed into a new browser, and once more when the mini-program is open. */
export async function timesOf({ browser, cloud }: OpenStage, page: string, rounds: number, { as = 'demo-member', query = '' }: Visit = {}): Promise<[string, number, number]> {
  const url = `/${page}${query}`;
  const [cold, warm]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: 'zh-CN' });
    cold.push(await coldTime(context, `${cloud.url}/?${new URLSearchParams({ as, path: url }).toString()}`));
    warm.push(await warmTime(frameOf(context), url));
    await context.close();
  }
  return [page, ...([cold, warm].map((times) => Math.round(median(times.slice(1)))) as [number, number])]; // the first round warms the functions
}

async function coldTime(context: BrowserContext, address: string): Promise<number> {
  await watchFrames(context);
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'domcontentloaded' }); // a page may keep the browser busy for longer than loading may take
  return (await firstReady(page)) - (await page.evaluate(() => performance.timeOrigin));
}

const frameOf = (context: BrowserContext): Frame => context.pages()[0]!.frame({ name: 'frame' })!;

/** The page once more, in a mini-program that is open already. */
function warmTime(frame: Frame, url: string): Promise<number> {
  return frame.evaluate(async (address) => {
    const { wx, ready } = globalThis as unknown as Watching;
    const began = performance.timeOrigin + performance.now();
    await wx.reLaunch({ url: address });
    return (await ready()) - began;
  }, url);
}
