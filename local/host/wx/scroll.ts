import { findFirst } from './nodes';
import { method } from './outcome';
import type { Family, Router } from './host';

interface To {
  scrollTop?: number;
  selector?: string;
  offsetTop?: number;
  duration?: number;
}

export const scroll: Family = ({ router }) => ({
  pageScrollTo: method('pageScrollTo', (to: To) => scrollTo(router, to)),
  startPullDownRefresh: method('startPullDownRefresh', () => router.current().startPullDown()),
  stopPullDownRefresh: method('stopPullDownRefresh', () => router.current().stopPullDown()),
});

/** As on the phone it answers when it has arrived. */
function scrollTo(router: Router, to: To): Promise<void> {
  const { scroller } = router.current();
  const top = to.selector === undefined ? (to.scrollTop ?? 0) : placeOf(router, to.selector, to.offsetTop ?? 0);
  return glide(scroller, top, to.duration ?? 300);
}

function placeOf(router: Router, selector: string, offset: number): number {
  const { scroller, instance } = router.current();
  return scroller.scrollTop + findFirst(instance, selector).node.getBoundingClientRect().top + offset;
}

function glide(scroller: Element, top: number, duration: number): Promise<void> {
  const [from, began] = [scroller.scrollTop, performance.now()];
  return new Promise((resolve) => {
    const step = () => {
      const part = duration > 0 ? Math.min(1, (performance.now() - began) / duration) : 1;
      scroller.scrollTop = from + (top - from) * (1 - (1 - part) ** 3);
      if (part < 1) requestAnimationFrame(step);
      else resolve();
    };
    step();
  });
}
