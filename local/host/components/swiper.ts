import { builtIn, hostElement, inside } from '../runtime/built-in';
import type { Component } from './parts/relatives';

/** What must be drawn before letting go turns the page. */
const share = 0.25;

interface Touched {
  touches: { clientX: number; clientY: number }[];
}

export const swiper = builtIn({
  properties: {
    current: Number,
    autoplay: Boolean,
    interval: { type: Number, value: 5000 },
    duration: { type: Number, value: 500 },
    circular: Boolean,
    vertical: Boolean,
    indicatorDots: Boolean,
    indicatorColor: { type: String, value: 'rgba(0, 0, 0, .3)' },
    indicatorActiveColor: { type: String, value: '#000000' },
  },
  observers: {
    current(wanted: number) {
      const component = this;
      if (wanted !== component.shown) move(component, wanted, '');
    },
    'indicatorDots, indicatorColor, indicatorActiveColor, vertical, duration'() {
      render(this);
    },
    'autoplay, interval'() {
      play(this);
    },
  },
  lifetimes: {
    created() {
      const component = this;
      Object.assign(component, { shown: 0, dots: document.createElement('wx-swiper-dots') });
      hostElement(this).append(component.dots as Node);
      listen(component);
    },
    attached() {
      const component = this;
      component.shown = component.data.current;
      component.growth = new MutationObserver(() => render(component));
      (component.growth as MutationObserver).observe(track(component), { childList: true });
      queueMicrotask(() => render(component));
      play(component);
    },
    detached() {
      clearInterval(this.player as number);
      (this.growth as MutationObserver | undefined)?.disconnect();
    },
  },
});

const track = (component: Component) => inside<HTMLElement>(component, 'track');
const items = (component: Component) => [...track(component).querySelectorAll<HTMLElement>(':scope > wx-swiper-item')];

function move(component: Component, wanted: number, source: 'touch' | 'autoplay' | ''): void {
  const count = items(component).length;
  if (!count) return;
  const next = component.data.circular ? (wanted + count) % count : Math.min(Math.max(wanted, 0), count - 1);
  const changed = next !== component.shown;
  component.shown = next;
  if (component.data.current !== next) component.setData({ current: next });
  render(component);
  if (!changed) return;
  const detail = { current: next, currentItemId: items(component)[next]?.getAttribute('item-id') ?? '', source };
  component.triggerEvent('change', detail);
  setTimeout(() => component.triggerEvent('animationfinish', detail), component.data.duration as number);
}

function render(component: Component, drawn = 0): void {
  const { vertical, duration, indicatorDots, indicatorColor, indicatorActiveColor } = component.data;
  const axis = vertical ? 'Y' : 'X';
  const style = track(component).style;
  style.flexDirection = vertical ? 'column' : 'row';
  style.transition = drawn ? 'none' : `transform ${duration}ms`;
  style.transform = `translate${axis}(calc(${-100 * component.shown}% + ${drawn}px))`;
  const dots = items(component).map((_, index) => dot(index === component.shown ? indicatorActiveColor : indicatorColor));
  (component.dots as HTMLElement).replaceChildren(...(indicatorDots ? dots : []));
}

function dot(colour: string): HTMLElement {
  const made = document.createElement('wx-swiper-dot');
  made.style.background = colour;
  return made;
}

function play(component: Component): void {
  clearInterval(component.player as number);
  const { autoplay, interval } = component.data;
  if (autoplay) component.player = setInterval(() => move(component, next(component), 'autoplay'), interval as number);
}

/** What plays by itself begins again after the last. */
const next = (component: Component) => (component.shown + 1) % Math.max(1, items(component).length);

function listen(component: Component): void {
  let from: number | null = null;
  let drawn = 0;
  const along = (event: Touched) => event.touches[0]![component.data.vertical ? 'clientY' : 'clientX'];
  component.addListener('touchstart', (event) => {
    from = along(event as unknown as Touched);
    clearInterval(component.player as number);
  });
  component.addListener('touchmove', (event) => {
    if (from === null) return;
    drawn = along(event as unknown as Touched) - from;
    render(component, drawn);
  });
  for (const type of ['touchend', 'touchcancel']) {
    component.addListener(type, () => {
      const { clientWidth, clientHeight } = hostElement(component);
      const enough = Math.abs(drawn) > share * (component.data.vertical ? clientHeight : clientWidth);
      if (from !== null) move(component, (component.shown as number) - (enough ? Math.sign(drawn) : 0), 'touch');
      from = null;
      drawn = 0;
      play(component);
    });
  }
}
