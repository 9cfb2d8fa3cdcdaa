import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createHost } from '../../../local/host/serve';
import { launchBrowser } from '../../support/browser';
import { openPhone, type Phone, type PhoneOptions } from '../../support/driver';
import { startWorld, type World } from '../../support/world';

/** Every built-in component on a few pages, over a real local cloud: sheets and files need its doors. */
export interface Gallery {
  world: World;
  phone(path: string, options?: Partial<PhoneOptions>): Promise<Phone>;
  close(): Promise<void>;
}

const people = [{ openid: 'demo-member', label: '会员', note: '', phone: '12000000009' }];

export async function openGallery(): Promise<Gallery> {
  const host = createHost({ miniprogramDir: join(__dirname, 'gallery') });
  const world = await startWorld({ files: (request, response) => host.handle(request, response) });
  const browser = await launchBrowser();
  world.people.add(...people);
  const phone = (path: string, options: Partial<PhoneOptions> = {}) => openPhone(browser, world.url, { as: 'demo-member', path, ...options });
  return { world, phone, close: () => close(browser, world) };
}

async function close(browser: Browser, world: World): Promise<void> {
  await browser.close();
  await world.stop();
}
