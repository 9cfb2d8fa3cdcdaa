import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { openPhone, type Phone, type PhoneOptions } from '../support/driver';
import { openStage, type Stage } from '../local/host/stage';

export const appFolder = join(__dirname, 'app');

/** The pages as app.json names them. */
export const pages = (JSON.parse(readFileSync(join(appFolder, 'app.json'), 'utf8')) as { pages: string[] }).pages;

interface Distance {
  x?: number;
  y?: number;
}

/** Every component of Vant on the phone, one small family to a page. */
export interface Gallery {
  phone: Phone;
  /** What bears this class, Vant's `van-…` or the page's own, and can be seen. */
  part(name: string): Locator;
  open(component: string): Promise<void>;
  drag(place: Locator, by: Distance): Promise<void>;
  close(): Promise<void>;
}

export async function openGallery(options: Omit<PhoneOptions, 'as'> = {}): Promise<Gallery> {
  const [stage, browser] = await Promise.all([openStage(appFolder), launchBrowser()]);
  const phone = await openPhone(browser, stage.url, { as: 'demo-member', ...options });
  return {
    phone,
    part: (name) => phone.frame.locator(`[class~="${name}"], [class$="--${name}"], [class*="--${name} "]`).filter({ visible: true }),
    open: (component) => phone.visit(`/pages/${component}/index`),
    drag: (place, by) => drag(phone, place, by),
    close: () => close(stage, browser, phone),
  };
}

/** One phone for the tests of a file, and their words for what a person does with it. */
export function useGallery() {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery?.close());
  return {
    open: (component: string) => gallery.open(component),
    part: (name: string) => gallery.part(name),
    drag: (place: Locator, by: Distance) => gallery.drag(place, by),
    phone: () => gallery.phone,
    see: (text: string | RegExp) => gallery.phone.see(text),
    seeNo: (text: string | RegExp) => gallery.phone.seeNo(text),
    tap: (name: string) => gallery.phone.tap(name),
    type: (label: string, text: string) => gallery.phone.type(label, text),
  };
}

/** A finger that rests a moment before it lets go: else it throws what it holds, and a wheel runs on. */
async function drag(phone: Phone, place: Locator, { x = 0, y = 0 }: Distance): Promise<void> {
  await place.hover();
  const box = (await place.boundingBox())!;
  const [left, top] = [box.x + box.width / 2, box.y + box.height / 2];
  const { mouse } = phone.page;
  await mouse.move(left, top);
  await mouse.down();
  await mouse.move(left + x / 2, top + y / 2, { steps: 3 });
  await mouse.move(left + x, top + y, { steps: 3 });
  await new Promise((rest) => setTimeout(rest, 350));
  await mouse.up();
}

async function close(stage: Stage, browser: Browser, phone: Phone): Promise<void> {
  await phone.close().finally(() => browser.close().then(() => stage.close()));
}

/** The components that the installed package holds: its folders with a component's JSON in them. */
export function installedComponents(): string[] {
  const lib = join(__dirname, '../../node_modules/@vant/weapp/lib');
  const isComponent = (name: string) => /"component":\s*true/.test(readIfThere(join(lib, name, 'index.json')));
  return readdirSync(lib).filter(isComponent);
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
