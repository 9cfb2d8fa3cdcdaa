import { builtIn } from '../runtime/built-in';
import { phone } from './parts/phone';
import type { Component } from './parts/relatives';

/** The page's own element, changed from inside the page. The colours behind the page are not drawn. */
export const pageMeta = builtIn({
  properties: {
    pageStyle: String,
    pageFontSize: String,
    rootFontSize: String,
    scrollTop: { type: null, value: '' },
    scrollDuration: { type: Number, value: 300 },
    backgroundColor: String,
    backgroundTextStyle: String,
    backgroundColorTop: String,
    backgroundColorBottom: String,
    rootBackgroundColor: String,
    pageOrientation: String,
  },
  observers: {
    'pageStyle, pageFontSize, rootFontSize'() {
      dress(this);
    },
    scrollTop(top: number | string) {
      if (top === '' || top === null) return;
      const { wx } = globalThis as unknown as { wx: { pageScrollTo(to: object): void } };
      const { scrollDuration: duration } = this.data;
      wx.pageScrollTo({ scrollTop: parseFloat(String(top)), duration, success: () => this.triggerEvent('scrolldone', {}) });
    },
  },
  lifetimes: {
    attached() {
      dress(this);
      this.heard = new AbortController();
      const { signal } = this.heard as AbortController;
      addEventListener('scroll', () => seen(this) && this.triggerEvent('scroll', { scrollTop: document.scrollingElement!.scrollTop }), { signal });
      addEventListener('resize', () => seen(this) && this.triggerEvent('resize', { size: { windowWidth: innerWidth, windowHeight: innerHeight } }), { signal });
    },
    detached() {
      (this.heard as AbortController | undefined)?.abort();
      document.documentElement.style.fontSize = '';
    },
  },
});

const pageOf = (component: Component) => component.ownerShadowRoot?.getHostNode().getBackendElement() as unknown as HTMLElement | undefined;
const seen = (component: Component) => pageOf(component)?.offsetParent !== null;

/** A page whose style hides what sticks out does not scroll. */
function dress(component: Component): void {
  const page = pageOf(component);
  if (!page) return;
  const { pageStyle, pageFontSize, rootFontSize } = component.data;
  page.setAttribute('style', pageStyle as string);
  if (pageFontSize) page.style.fontSize = size(pageFontSize as string);
  page.toggleAttribute('data-locked', /hidden/.test(page.style.overflow) || page.style.overflowY === 'hidden');
  document.documentElement.style.fontSize = size(rootFontSize as string);
}

const size = (wanted: string) => (wanted === 'system' ? `${16 * phone.shell.fontScale}px` : wanted);
