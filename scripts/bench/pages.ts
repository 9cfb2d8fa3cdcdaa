import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Frame } from 'playwright-core';
import { startLocalCloud, type LocalCloud } from '../../local/gateway/server';
import { createHost } from '../../local/host/serve';
import { pagesOf } from '../../local/pages';
import { seed } from '../../local/seed/seed';
import { launchBrowser } from '../browser/launch';
import { buildAll } from '../build/all';
import { machine } from './machine';
import { median } from './numbers';
import type { Part } from './part';
import { table } from './table';
import { firstReady, watchFrames, type Watching } from './watching';

/** Who opens a page, and with what, where it is not a member without a query. */
const visits: Record<string, { as?: string; query?: string }> = {
  'pages/admin/index': { as: 'demo-staff-city-a' },
  'packages/admin/events/index': { as: 'demo-staff-city-a' },
  'packages/admin/edit/index': { as: 'demo-staff-city-a' },
  'packages/admin/signups/index': { as: 'demo-staff-city-a', query: '?eventId=event0001' },
  'packages/events/detail/index': { query: '?eventId=event0001' },
  'packages/news/article/index': { query: '?newsId=national-measures' },
  'packages/members/bind/index': { as: 'demo-newcomer' },
};

export const pages: Part = {
  title: 'Pages',
  sizes: [5],
  async measure(root, [rounds = 1]) {
    const stage = await openStage(root);
    try {
      const rows = [];
      for (const page of pagesOf(join(root, 'miniprogram'))) rows.push(await timesOf(stage, page, rounds));
      return `Until a page asks the cloud nothing more and says nowhere that it is loading, median of ${rounds}, in Chromium with the demo. Cold: from the address typed into a new browser, the functions warm. Warm: from \`wx.reLaunch\` in an open mini-program. \`npm run bench -- pages ${rounds}\`, ${machine()}.\n\n${table(['page', 'cold, ms', 'warm, ms'], rows)}`;
    } finally {
      await stage.close();
    }
  },
};

interface Stage {
  browser: Browser;
  cloud: LocalCloud;
  close(): Promise<void>;
}

async function openStage(root: string): Promise<Stage> {
  const { functions } = await buildAll(root);
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-pages-'));
  const host = createHost({ miniprogramDir: join(root, 'miniprogram') });
  const cloud = await startLocalCloud({ dataDir, functionsDir: functions, files: (request, response) => host.handle(request, response) });
  await seed(cloud);
  const browser = await launchBrowser();
  const close = async () => {
    await browser.close();
    await cloud.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { browser, cloud, close };
}

async function timesOf({ browser, cloud }: Stage, page: string, rounds: number): Promise<[string, number, number]> {
  const { as = 'demo-member', query = '' } = visits[page] ?? {};
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
  await page.goto(address);
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
