import { listenersOf } from './app-events';
import { callPage, hears } from './page';
import { front, type Page } from './page-stack';

const usualDistance = 50;

/** A page scrolls with the frame's document: `fixed` and `vh` mean what they mean on the phone. */
export function listenToScrolling(): void {
  let reached: Page | null = null;
  addEventListener('scroll', () => {
    const page = front();
    const { scrollTop } = document.scrollingElement!;
    if (hears(page, 'onPageScroll')) callPage(page, 'onPageScroll', { scrollTop });
    const isBottom = atBottom(page);
    if (isBottom && reached !== page) callPage(page, 'onReachBottom');
    reached = isBottom ? page : null;
  }, { passive: true });
}

/** A window of another size: a tablet that was turned, a window of WeChat for PC. */
export function listenToResizing(): void {
  addEventListener('resize', () => {
    const size = { windowWidth: innerWidth, windowHeight: innerHeight };
    front().component.triggerPageLifetime('resize', [{ size }]);
    callPage(front(), 'onResize', { size });
    for (const listener of listenersOf('WindowResize')) listener({ size });
  });
}

function atBottom({ route }: Page): boolean {
  const { scrollTop, scrollHeight, clientHeight } = document.scrollingElement!;
  const { window, windows } = miniProgram.config;
  const distance = windows[route]?.onReachBottomDistance ?? window.onReachBottomDistance ?? usualDistance;
  return scrollHeight > clientHeight && scrollTop + clientHeight >= scrollHeight - distance;
}
