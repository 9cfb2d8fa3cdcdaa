import { hostElement } from '../../runtime/built-in';
import type { Component } from './relatives';

/** What must be drawn before letting go turns the page. */
const share = 0.25;

interface Touched {
  touches: { clientX: number; clientY: number }[];
}
interface Swiping {
  begun(): void;
  drawn(pixels: number): void;
  /** How many pages further, and which way. */
  ended(turn: -1 | 0 | 1): void;
}

/** A finger along the swiper's direction. */
export function listenToSwiping(component: Component, { begun, drawn, ended }: Swiping): void {
  let from: number | null = null;
  let pixels = 0;
  const along = (event: unknown) => (event as Touched).touches[0]![component.data.vertical ? 'clientY' : 'clientX'];
  component.addListener('touchstart', (event) => {
    from = along(event);
    pixels = 0;
    begun();
  });
  component.addListener('touchmove', (event) => {
    if (from === null) return;
    pixels = along(event) - from;
    drawn(pixels);
  });
  for (const type of ['touchend', 'touchcancel']) {
    component.addListener(type, () => {
      const { clientWidth, clientHeight } = hostElement(component);
      const enough = Math.abs(pixels) > share * (component.data.vertical ? clientHeight : clientWidth);
      if (from !== null) ended(enough ? (pixels < 0 ? 1 : -1) : 0);
      from = null;
    });
  }
}
