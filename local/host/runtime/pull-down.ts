import { callPage } from './page';
import { front, type Page } from './page-stack';

/** How far the page must be drawn down before letting go refreshes it. */
const enough = 60;
const resistance = 0.4;

let from: number | null = null;
let drawn = 0;

export function listenToPulling(): void {
  const options = { passive: true };
  addEventListener('touchstart', ({ touches, target }) => begin(touches[0]!.clientY, target as Element), options);
  addEventListener('touchmove', ({ touches }) => draw(touches[0]!.clientY), options);
  addEventListener('touchend', letGo, options);
  addEventListener('mousedown', ({ clientY, target }) => begin(clientY, target as Element), options);
  addEventListener('mousemove', ({ clientY, buttons }) => buttons && draw(clientY), options);
  addEventListener('mouseup', letGo, options);
}

export function startPullDown(page: Page): void {
  document.body.dataset.refreshing = page.route;
  callPage(page, 'onPullDownRefresh');
}

export function stopPullDown(): void {
  delete document.body.dataset.refreshing;
}

/** A scroll-view keeps the pull to itself. */
function begin(y: number, target: Element): void {
  const able = isRefreshable(front().route) && !target.closest('wx-scroll-view[scroll-y]') && document.scrollingElement!.scrollTop <= 0;
  from = able ? y : null;
  drawn = 0;
}

function draw(y: number): void {
  if (from === null) return;
  drawn = Math.max(0, (y - from) * resistance);
  document.body.style.setProperty('--pulled', `${Math.min(drawn, enough)}px`);
}

function letGo(): void {
  document.body.style.removeProperty('--pulled');
  if (from !== null && drawn >= enough) startPullDown(front());
  from = null;
}

function isRefreshable(route: string): boolean {
  const { window, windows } = miniProgram.config;
  return windows[route]?.enablePullDownRefresh ?? window.enablePullDownRefresh ?? false;
}
