import { hostElement, inside } from '../../runtime/built-in';
import type { Component } from './relatives';

interface Touched {
  touches: { clientY: number }[];
}

export const refresherProperties = {
  refresherEnabled: Boolean,
  refresherTriggered: Boolean,
  refresherThreshold: { type: Number, value: 45 },
  refresherDefaultStyle: { type: String, value: 'black' },
  refresherBackground: { type: String, value: '#ffffff' },
};

/** A finger moves the view half as far as itself. */
const resistance = 0.5;

export function renderRefresher(component: Component): void {
  const { refresherEnabled, refresherDefaultStyle, refresherBackground } = component.data;
  hostElement(component).toggleAttribute('refresher', refresherEnabled as boolean);
  const box = inside(component, 'refresher');
  box.dataset.style = refresherDefaultStyle as string;
  box.style.background = refresherBackground as string;
}

const open = (component: Component, height: number, animated: boolean) => {
  const { style } = inside(component, 'refresher');
  style.transition = animated ? '' : 'none';
  style.height = `${height}px`;
};

/** The page says by `refresher-triggered` when it begins and when it is over. */
export function trigger(component: Component, triggered: boolean): void {
  if (triggered === Boolean(component.refreshing)) return;
  component.refreshing = triggered;
  open(component, triggered ? (component.data.refresherThreshold as number) : 0, true);
  component.triggerEvent(triggered ? 'refresherrefresh' : 'refresherrestore', { dy: triggered ? component.data.refresherThreshold : 0 });
}

export function listenToRefresher(component: Component): void {
  let from: number | null = null;
  let pulled = 0;
  component.addListener('touchstart', (event) => {
    const able = component.data.refresherEnabled && !component.refreshing && hostElement(component).scrollTop <= 0;
    from = able ? (event as unknown as Touched).touches[0]!.clientY : null;
    pulled = 0;
  });
  component.addListener('touchmove', (event) => {
    if (from === null) return;
    pulled = Math.max(0, ((event as unknown as Touched).touches[0]!.clientY - from) * resistance);
    open(component, pulled, false);
    if (pulled) component.triggerEvent('refresherpulling', { dy: pulled });
  });
  component.addListener('touchend', () => {
    if (from !== null && pulled) letGo(component, pulled);
    from = null;
  });
}

/** Let go too early: nothing is refreshed. */
function letGo(component: Component, pulled: number): void {
  if (pulled >= (component.data.refresherThreshold as number)) return component.setData({ refresherTriggered: true });
  open(component, 0, true);
  component.triggerEvent('refresherabort', { dy: pulled });
}
