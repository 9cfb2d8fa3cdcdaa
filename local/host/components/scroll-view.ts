import { builtIn, hostElement } from '../runtime/built-in';
import { listenToDragging } from './parts/dragging';
import { listenToRefresher, refresherProperties, renderRefresher, trigger } from './parts/refresher';
import type { Component } from './parts/relatives';
import { ScrollViewContext } from './parts/scroll-view-context';

export const scrollView = builtIn({
  options: { multipleSlots: true },
  properties: {
    scrollX: Boolean,
    scrollY: Boolean,
    scrollTop: { type: null, value: null },
    scrollLeft: { type: null, value: null },
    scrollIntoView: String,
    scrollWithAnimation: Boolean,
    upperThreshold: { type: null, value: 50 },
    lowerThreshold: { type: null, value: 50 },
    enableFlex: Boolean,
    showScrollbar: { type: Boolean, value: true },
    enhanced: Boolean,
    bounces: { type: Boolean, value: true },
    fastDeceleration: Boolean,
    pagingEnabled: Boolean,
    enableBackToTop: Boolean,
    scrollAnchoring: Boolean,
    ...refresherProperties,
  },
  observers: {
    'scrollX, scrollY, enableFlex, showScrollbar, enhanced'(x: boolean, y: boolean, flex: boolean, bar: boolean, enhanced: boolean) {
      const host = hostElement(this);
      host.toggleAttribute('scroll-x', x);
      host.toggleAttribute('scroll-y', y);
      host.toggleAttribute('enable-flex', flex);
      host.toggleAttribute('bare', enhanced && !bar);
    },
    scrollTop(top: number | string | null) {
      if (top !== null) glide(this, { top: parseFloat(String(top)) });
    },
    scrollLeft(left: number | string | null) {
      if (left !== null) glide(this, { left: parseFloat(String(left)) });
    },
    scrollIntoView(id: string) {
      if (id) bring(this, id);
    },
    'refresherEnabled, refresherDefaultStyle, refresherBackground'() {
      renderRefresher(this);
    },
    refresherTriggered(wanted: boolean) {
      trigger(this, wanted);
    },
  },
  lifetimes: {
    created() {
      const component = this;
      listenToRefresher(component);
      listenToDragging(component);
      this.context = new ScrollViewContext(component, (id) => bring(component, id));
      const watch = edges(component);
      let last = { left: 0, top: 0 };
      hostElement(this).addEventListener('scroll', () => {
        const { scrollLeft, scrollTop, scrollHeight, scrollWidth } = hostElement(component);
        const moved = { deltaX: last.left - scrollLeft, deltaY: last.top - scrollTop };
        last = { left: scrollLeft, top: scrollTop };
        component.triggerEvent('scroll', { scrollLeft, scrollTop, scrollHeight, scrollWidth, ...moved });
        watch(moved);
      });
    },
    /** The contents come after the properties. */
    attached() {
      const { scrollTop, scrollLeft, scrollIntoView } = this.data;
      queueMicrotask(() => {
        if (scrollTop !== null) hostElement(this).scrollTop = Number(scrollTop);
        if (scrollLeft !== null) hostElement(this).scrollLeft = Number(scrollLeft);
        if (scrollIntoView) bring(this, scrollIntoView as string);
      });
    },
  },
});

function glide(component: Component, to: { top?: number; left?: number }): void {
  hostElement(component).scrollTo({ ...to, behavior: component.data.scrollWithAnimation ? 'smooth' : 'instant' });
}

/** The page may set data and name its new child in the same breath. */
function bring(component: Component, id: string): void {
  queueMicrotask(() => {
    const child = component.ownerShadowRoot?.getElementById(id)?.getBackendElement() as unknown as Element | undefined;
    if (!child) return;
    const [box, view] = [child.getBoundingClientRect(), hostElement(component).getBoundingClientRect()];
    const { scrollTop, scrollLeft } = hostElement(component);
    glide(component, component.data.scrollX ? { left: scrollLeft + box.left - view.left } : { top: scrollTop + box.top - view.top });
  });
}

/** Coming near an edge is told once, until the edge was left again. */
function edges(component: Component): (moved: { deltaX: number; deltaY: number }) => void {
  const near: Record<string, boolean> = {};
  const tell = (event: string, direction: string, isNear: boolean) => {
    if (isNear && !near[direction]) component.triggerEvent(event, { direction });
    near[direction] = isNear;
  };
  return ({ deltaX, deltaY }) => {
    const host = hostElement(component);
    const { upperThreshold: upper, lowerThreshold: lower } = component.data;
    if (deltaY) {
      tell('scrolltoupper', 'top', deltaY > 0 && host.scrollTop <= Number(upper));
      tell('scrolltolower', 'bottom', deltaY < 0 && host.scrollTop + host.clientHeight >= host.scrollHeight - Number(lower));
    }
    if (deltaX) {
      tell('scrolltoupper', 'left', deltaX > 0 && host.scrollLeft <= Number(upper));
      tell('scrolltolower', 'right', deltaX < 0 && host.scrollLeft + host.clientWidth >= host.scrollWidth - Number(lower));
    }
  };
}
