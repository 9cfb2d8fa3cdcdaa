import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createHost } from '../../local/host/serve';
import { pagesOf } from '../../local/pages';
import { launchBrowser } from './browser';
import { openPhone, type Phone, type PhoneOptions } from './driver';
import { root, startWorld, type World } from './world';

/** What `npm start` gives, on data of its own: the demo, the local cloud and the browser host, in a real browser. */
export interface Stage {
  world: World;
  /** Opens the phone of a demo person. */
  phone(options: PhoneOptions): Promise<Phone>;
  stop(): Promise<void>;
}

/** An ordinary Wednesday morning, so that a journey does not depend on the hour at which it is run. */
const morning = '2026-11-18T10:00:00+08:00';

export async function startStage(): Promise<Stage> {
  const miniprogramDir = join(root, 'miniprogram');
  const host = createHost({ miniprogramDir, watch: false });
  const world = await startWorld({
    demoAt: morning,
    pages: pagesOf(miniprogramDir),
    files: (request, response) => host.handle(request, response),
  });
  const browser = await launchBrowser();
  const phone = (options: PhoneOptions) => openPhone(browser, world.url, options);
  return { world, phone, stop: () => stop(browser, world) };
}

async function stop(browser: Browser, world: World): Promise<void> {
  await browser.close();
  await world.stop();
}
