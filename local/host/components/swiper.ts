import { builtIn, hostElement, inside } from '../runtime/built-in';
import type { Component } from './parts/relatives';
import { modulo, ring } from './parts/ring';
import { listenToSwiping } from './parts/swiping';

type Source = 'touch' | 'autoplay' | '';

/** `place` counts on and on along an endless strip when circular; `shown` is the page that stands there. */
export const swiper = builtIn({
  properties: {
    current: Number,
    autoplay: Boolean,
    interval: { type: Number, value: 5000 },
    duration: { type: Number, value: 500 },
    circular: Boolean,
    vertical: Boolean,
    previousMargin: { type: String, value: '0px' },
    nextMargin: { type: String, value: '0px' },
    displayMultipleItems: { type: Number, value: 1 },
    easingFunction: { type: String, value: 'default' },
    indicatorDots: Boolean,
    indicatorColor: { type: String, value: 'rgba(0, 0, 0, .3)' },
    indicatorActiveColor: { type: String, value: '#000000' },
  },
  observers: {
    current(wanted: number) {
      if (wanted !== this.shown) move(this, near(this, wanted), '');
    },
    'indicatorDots, indicatorColor, indicatorActiveColor, vertical, previousMargin, nextMargin, displayMultipleItems, circular'() {
      render(this);
    },
    'autoplay, interval'() {
      play(this);
    },
  },
  lifetimes: {
    created() {
      Object.assign(this, { shown: 0, place: 0, dots: document.createElement('wx-swiper-dots') });
      hostElement(this).append(this.dots as Node);
      listenToSwiping(this, {
        begun: () => clearInterval(this.player as number),
        drawn: (pixels) => draw(this, pixels),
        ended: (turn) => (move(this, (this.place as number) + turn, 'touch'), play(this)),
      });
    },
    attached() {
      this.shown = this.place = this.data.current as number;
      this.growth = new MutationObserver(() => render(this));
      (this.growth as MutationObserver).observe(track(this), { childList: true });
      queueMicrotask(() => render(this));
      play(this);
    },
    detached() {
      clearInterval(this.player as number);
      (this.growth as MutationObserver | undefined)?.disconnect();
    },
  },
});

const track = (component: Component) => inside<HTMLElement>(component, 'track');
const items = (component: Component) => [...track(component).querySelectorAll<HTMLElement>(':scope > wx-swiper-item')];
const rings = (component: Component) => Boolean(component.data.circular) && items(component).length > (component.data.displayMultipleItems as number);

/** The page may ask for any page: it glides there without going round. */
const near = (component: Component, wanted: number) => (component.place as number) + wanted - (component.shown as number);

function move(component: Component, wanted: number, source: Source): void {
  const { length: count } = items(component);
  if (!count) return;
  const last = Math.max(0, count - (component.data.displayMultipleItems as number));
  const place = rings(component) ? wanted : Math.min(Math.max(wanted, 0), last);
  const next = modulo(place, count);
  const changed = next !== component.shown;
  const from = component.place as number;
  Object.assign(component, { place, shown: next });
  if (component.data.current !== next) component.setData({ current: next });
  render(component, from);
  if (changed) tell(component, { current: next, currentItemId: items(component)[next]?.getAttribute('item-id') ?? '', source });
}

function tell(component: Component, detail: { current: number; currentItemId: string; source: Source }): void {
  component.triggerEvent('change', detail);
  setTimeout(() => component.triggerEvent('animationfinish', detail), component.data.duration as number);
}

/** While a finger draws, the next page is the one that it draws in. */
function draw(component: Component, pixels: number): void {
  render(component, component.place as number, pixels);
  component.triggerEvent('transition', component.data.vertical ? { dx: 0, dy: -pixels } : { dx: -pixels, dy: 0 });
}

const easings: Record<string, string> = { linear: 'linear', easeInCubic: 'cubic-bezier(.55, .06, .68, .19)', easeOutCubic: 'cubic-bezier(.22, .61, .36, 1)', easeInOutCubic: 'cubic-bezier(.65, .05, .36, 1)' };

function render(component: Component, from = component.place as number, pixels = 0): void {
  const { vertical, duration, easingFunction, previousMargin, nextMargin, displayMultipleItems } = component.data;
  const { style } = track(component);
  hostElement(component).toggleAttribute('vertical', vertical as boolean);
  style.setProperty('--margin-before', previousMargin as string);
  style.setProperty('--margin-after', nextMargin as string);
  style.setProperty('--shown-at-once', String(displayMultipleItems));
  style.transition = pixels ? 'none' : `transform ${duration}ms ${easings[easingFunction as string] ?? 'ease'}`;
  style.transform = along(component, `calc(${(-100 * (component.place as number)) / (displayMultipleItems as number)}% + ${pixels}px)`);
  const to = pixels ? from - Math.sign(pixels) : (component.place as number);
  const places = rings(component) ? ring(items(component).length, from, to) : items(component).map((_, index) => index);
  items(component).forEach((item, index) => (item.style.transform = along(component, `${100 * places[index]!}%`)));
  showDots(component);
}

const along = (component: Component, distance: string) => (component.data.vertical ? `translate(0, ${distance})` : `translate(${distance}, 0)`);

function showDots(component: Component): void {
  const { indicatorDots, indicatorColor, indicatorActiveColor } = component.data;
  const dots = items(component).map((_, index) => dot((index === component.shown ? indicatorActiveColor : indicatorColor) as string));
  (component.dots as HTMLElement).replaceChildren(...(indicatorDots ? dots : []));
}

function dot(colour: string): HTMLElement {
  const made = document.createElement('wx-swiper-dot');
  made.style.background = colour;
  return made;
}

/** What plays by itself begins again after the last. */
function play(component: Component): void {
  clearInterval(component.player as number);
  const { autoplay, interval } = component.data;
  if (!autoplay) return;
  component.player = setInterval(() => {
    const atEnd = !rings(component) && component.shown === items(component).length - (component.data.displayMultipleItems as number);
    move(component, atEnd ? 0 : (component.place as number) + 1, 'autoplay');
  }, interval as number);
}
