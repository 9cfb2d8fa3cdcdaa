import type { BrowserContext, Page } from 'playwright-core';

/** What the frame's own script leaves behind for the measuring. */
export interface Watching {
  /** Resolves when the page that is in front is done: nothing is asked of the cloud, nothing says that it is loading. Gives the moment. */
  ready(): Promise<number>;
  first: Promise<number>;
  wx: { reLaunch(options: { url: string }): Promise<unknown> };
}

/** From now on every page of this browser tells when it is done. */
export async function watchFrames(context: BrowserContext): Promise<void> {
  await context.addInitScript('globalThis.__name = (made) => made;'); // the loader of TypeScript names functions by it
  await context.addInitScript(watchTheFrame);
}

/** The moment at which the page with which the phone began was done. */
export async function firstReady(tab: Page): Promise<number> {
  const frame = tab.frame({ name: 'frame' })!;
  await frame.waitForURL('**/frame.html*');
  return frame.evaluate(() => (globalThis as unknown as Watching).first);
}

/** Runs in the browser before any other script, and may use nothing from outside its own braces. */
function watchTheFrame(): void {
  if (location.pathname !== '/frame.html') return;
  let asked = 0;
  const ask = globalThis.fetch;
  globalThis.fetch = (...given) => {
    asked += 1;
    return ask(...given).finally(() => (asked -= 1));
  };
  const isLoading = () => [...document.querySelectorAll('[role=status][aria-label=正在加载]')].some((one) => one.checkVisibility());
  const isDone = () => asked === 0 && document.querySelector('[data-route]')?.checkVisibility() === true && !isLoading();
  /** Twice in a row: between a page's two questions nothing is under way for a moment. */
  const ready = () =>
    new Promise<number>((resolve) => {
      let since = 0;
      const look = () => {
        if (!isDone()) since = 0;
        else if (since) return resolve(since);
        else since = performance.timeOrigin + performance.now();
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  Object.assign(globalThis, { ready, first: ready() });
}
