import { hostElement } from '../../runtime/built-in';
import type { Component } from './relatives';

interface To {
  top?: number;
  left?: number;
  animated?: boolean;
}

/** What `node()` of a selector query gives for a scroll-view with `enhanced`. */
export class ScrollViewContext {
  /** Only an iPhone knows these three. */
  bounces = true;
  fastDeceleration = false;
  decelerationDisabled = false;

  constructor(
    private readonly component: Component,
    private readonly bring: (id: string) => void,
  ) {}

  get scrollEnabled(): boolean {
    return !hostElement(this.component).hasAttribute('held');
  }

  set scrollEnabled(enabled: boolean) {
    hostElement(this.component).toggleAttribute('held', !enabled);
  }

  get showScrollbar(): boolean {
    return this.component.data.showScrollbar as boolean;
  }

  set showScrollbar(showScrollbar: boolean) {
    this.component.setData({ showScrollbar });
  }

  get pagingEnabled(): boolean {
    return this.component.data.pagingEnabled as boolean;
  }

  set pagingEnabled(pagingEnabled: boolean) {
    this.component.setData({ pagingEnabled });
  }

  scrollTo({ top, left, animated = this.component.data.scrollWithAnimation as boolean }: To): void {
    hostElement(this.component).scrollTo({ ...(top !== undefined && { top }), ...(left !== undefined && { left }), behavior: animated ? 'smooth' : 'instant' });
  }

  /** Of the selectors there is the one by id. */
  scrollIntoView(selector: string): void {
    if (!selector.startsWith('#')) throw new Error(`ScrollViewContext.scrollIntoView takes an id in the browser host: ${selector}`);
    this.bring(selector.slice(1));
  }

  triggerRefresh(): void {
    this.component.setData({ refresherTriggered: true });
  }

  closeRefresh(): void {
    this.component.setData({ refresherTriggered: false });
  }

  triggerTwoLevel(): never {
    throw new Error('ScrollViewContext.triggerTwoLevel is not in the browser host');
  }

  closeTwoLevel(): never {
    throw new Error('ScrollViewContext.closeTwoLevel is not in the browser host');
  }
}
