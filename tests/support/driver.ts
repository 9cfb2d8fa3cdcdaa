import { mkdirSync } from 'node:fs';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { deviceOf } from '../../local/host/shell/devices';
import { expectCondition } from './conditions';
import { ConsoleWatch } from './console-watch';
import { byName, fieldByName, findOne } from './find';
import { measure, type Measures } from './measure';
import { takePicture } from './picture';
import { handOn, layDown, takeTab } from './tabs';

export interface PhoneOptions {
  as: string;
  /** A device of the shell: 320, 375, 414, 768 or 1280. */
  device?: '320' | '375' | '414' | '768' | '1280';
  largeText?: boolean;
  /** Has never agreed to the privacy guideline: WeChat, or the page, asks before anything private. */
  newcomer?: boolean;
  /** Page to open, with its query, starting with `/`. */
  path?: string;
}

/** Opens a browser tab that is one person's phone. Close it: errors still unheard come out then. */
export async function openPhone(browser: Browser, url: string, options: PhoneOptions): Promise<Phone> {
  const { origin } = new URL(url);
  const page = await takeTab(browser, origin, remembered(options));
  const phone = new Phone(page, new ConsoleWatch(page, origin));
  await page.goto(`${url}/?${query(options)}`);
  await phone.ready();
  return phone;
}

/** What WeChat knows of this person before the mini-program starts. */
function remembered({ as, newcomer = false }: PhoneOptions): Record<string, string> {
  return newcomer ? {} : { [`wechat/${as}/privacy`]: 'agreed' };
}

function query({ as, device = '375', largeText, path }: PhoneOptions): string {
  return new URLSearchParams({ as, device, ...(largeText && { text: 'large' }), ...(path && { path }) }).toString();
}

/** What a person does with the phone, in their words. Every step waits for its condition and ends with a quiet console. */
export class Phone {
  private closed = false;

  constructor(
    readonly page: Page,
    private readonly watch: ConsoleWatch,
  ) {}

  /** The mini-program's own document. */
  get frame(): FrameLocator {
    return this.page.frameLocator('#frame');
  }

  /** What WeChat itself shows above the page: dialogs, sheets, pickers. */
  get dialog(): Locator {
    return this.page.locator('#overlay > :not(.passing)');
  }

  async ready(): Promise<void> {
    await this.step(() => this.frame.locator('[data-route]').filter({ visible: true }).first().waitFor());
  }

  /** Taps what carries this name: a button, link or switch, else the text itself. */
  async tap(name: string | RegExp, within?: Locator): Promise<void> {
    await this.step(async () => (await this.find(name, within)).click());
  }

  /** Taps what asks for a file, and gives it this one. */
  async choose(name: string, file: string): Promise<void> {
    await this.step(async () => {
      const asked = this.page.waitForEvent('filechooser');
      await (await this.find(name)).click();
      await (await asked).setFiles(file);
    });
  }

  /** Waits until the picture with this name has been loaded and drawn. */
  async picture(name: string): Promise<void> {
    await this.step(() =>
      expectCondition(`the picture ${name} is drawn`, () =>
        this.frame.getByLabel(name, { exact: true }).locator('img').evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0),
      ),
    );
  }

  /** Two taps as fast as an impatient thumb. */
  async doubleTap(name: string | RegExp): Promise<void> {
    await this.step(async () => (await this.find(name)).dblclick());
  }

  /** Types into the field with this label or placeholder; what stood there is replaced. */
  async type(label: string, text: string): Promise<void> {
    await this.step(async () => (await findOne(label, fieldByName(this.frame.locator('body'), label))).fill(text));
  }

  /** What stands in the field with this label or placeholder. */
  async fieldValue(label: string): Promise<string> {
    return this.step(async () => (await findOne(label, fieldByName(this.frame.locator('body'), label))).inputValue());
  }

  /** Waits until this text can be seen on the phone, and gives the place. */
  async see(text: string | RegExp): Promise<Locator> {
    return this.step(() => this.text(text));
  }

  /** Waits until this text can no longer be seen on the phone. */
  async seeNo(text: string | RegExp): Promise<void> {
    await this.step(() =>
      expectCondition(`${String(text)} is gone`, async () => (await this.visible(text)) === 0),
    );
  }

  /** Waits until the panel beside the phone shows this text. */
  async seeBeside(panel: string, text: string | RegExp): Promise<void> {
    await this.step(() => this.page.getByRole('region', { name: panel }).getByText(text).first().waitFor());
  }

  /** The arrow of the navigation bar. */
  async back(): Promise<void> {
    await this.step(() => this.page.getByRole('button', { name: '返回', exact: true }).click());
  }

  /** Waits until this page, named as in app.json, is the one in front. */
  async on(route: string): Promise<void> {
    await this.step(() => expectCondition(`the page is ${route}`, async () => (await this.route()) === route));
  }

  async route(): Promise<string> {
    return this.inFrame(() => {
      const { getCurrentPages } = globalThis as unknown as { getCurrentPages(): { route: string }[] };
      return getCurrentPages().at(-1)?.route ?? '';
    });
  }

  /** Scrolls on, as a thumb does, until this text can be seen. */
  async scrollTo(text: string | RegExp): Promise<void> {
    await this.step(() =>
      expectCondition(`${String(text)} can be scrolled to`, async () => {
        if (await this.visible(text)) return true;
        await this.inFrame(() => scrollTo(0, document.documentElement.scrollHeight));
        return false;
      }),
    );
  }

  /** Waits until nothing on the page is being loaded any more. */
  async settled(): Promise<void> {
    await this.step(async () => {
      await this.ready();
      const loading = this.frame.getByRole('status', { name: '正在加载' }).filter({ visible: true });
      await expectCondition('the page has loaded', async () => (await loading.count()) === 0);
    });
  }

  /** Goes straight to a page, as from a push or a shared card. */
  async visit(path: string): Promise<void> {
    await this.step(async () => {
      await this.page.frame({ name: 'frame' })!.evaluate((url) => {
        const { wx } = globalThis as unknown as { wx: { reLaunch(options: { url: string }): Promise<unknown> } };
        return wx.reLaunch({ url });
      }, path);
    });
    await this.on(path.slice(1).split('?')[0]!);
    await this.settled();
  }

  async scrollToEnd(): Promise<void> {
    await this.step(() => this.inFrame(() => scrollTo(0, document.documentElement.scrollHeight)));
  }

  /** Runs a step during which exactly such errors are allowed, and must be heard. */
  async expecting(announced: RegExp, step: () => Promise<unknown>): Promise<void> {
    const quiet = this.quiet;
    this.quiet = () => {};
    try {
      await step();
      await expectCondition(`${announced} is heard`, () => Promise.resolve(this.watch.heard(announced)));
    } finally {
      this.quiet = quiet;
    }
    this.watch.settle(announced);
    this.quiet();
  }

  /** Runs a step without a network; the browser's own complaint about it is announced here. */
  async offline(step: () => Promise<unknown>): Promise<void> {
    this.watch.mayEcho(/ERR_INTERNET_DISCONNECTED/);
    await this.expecting(/ERR_INTERNET_DISCONNECTED/, async () => {
      await this.page.context().setOffline(true);
      await step().finally(() => this.page.context().setOffline(false));
    });
  }

  /** A picture of the phone alone, in `.screenshots/`. */
  async screenshot(name: string): Promise<string> {
    mkdirSync('.screenshots', { recursive: true });
    const path = `.screenshots/${name}.png`;
    await this.step(() => takePicture(this.page, path));
    return path;
  }

  /** What sticks out sideways, which tap areas are too small, which lack a name, and how many nodes there are. */
  async measure(): Promise<Measures> {
    return this.step(() => this.inFrame(measure));
  }

  /** The same page on another screen, as a window on a computer is drawn larger: nothing is loaded again. */
  async stretch(device: NonNullable<PhoneOptions['device']>): Promise<void> {
    const { width, height } = deviceOf(device).screen;
    await this.step(async () => {
      await this.page.locator('#phone').evaluate((phone, [wide, high]) => {
        phone.style.setProperty('--screen-width', `${wide}px`);
        phone.style.setProperty('--screen-height', `${high}px`);
      }, [width, height]);
      await expectCondition(`the page is ${width} wide`, async () => (await this.inFrame(() => innerWidth)) === width);
    });
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await layDown(this.page);
    try {
      this.quiet();
    } finally {
      handOn(this.page);
    }
  }

  /** What lies on top is asked first: a dialog hides the page from its reader. */
  private find(name: string | RegExp, within?: Locator): Promise<Locator> {
    const places = within ? [within] : [this.dialog, this.frame.locator('body')];
    return findOne(String(name), places.flatMap((place) => byName(place, name)));
  }

  /** A toast may be gone a moment later: it was seen all the same. */
  private async text(text: string | RegExp): Promise<Locator> {
    let found: Locator | undefined;
    await expectCondition(`${String(text)} can be seen`, async () => {
      for (const place of this.places(text)) if (!found && (await place.count())) found = place.first();
      return found !== undefined;
    });
    return found!;
  }

  private async visible(text: string | RegExp): Promise<number> {
    const counts = await Promise.all(this.places(text).map((place) => place.count()));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  private places(text: string | RegExp): Locator[] {
    return [this.page.locator('#phone').getByText(text), this.frame.getByText(text)].map((found) =>
      found.filter({ visible: true }),
    );
  }

  private async inFrame<Value>(run: () => Value): Promise<Value> {
    const frame = this.page.frame({ name: 'frame' });
    if (!frame) throw new Error('The phone has no frame');
    return (await frame.evaluate(run)) as Value;
  }

  private async step<Value>(run: () => Promise<Value>): Promise<Value> {
    const value = await run().catch((error: Error) => this.watch.explain(error));
    this.quiet();
    return value;
  }

  private quiet = (): void => this.watch.assertQuiet();
}
