import { hostElement } from '../../runtime/built-in';
import type { Component } from './relatives';

interface Touched {
  touches: { clientX: number; clientY: number }[];
}
interface Drag {
  at: { x: number; y: number; time: number };
  velocity: { x: number; y: number };
  begun: boolean;
}

/** Drag events are heard only with `enhanced`: the first move begins, each further one goes on, lifting the finger ends. */
export function listenToDragging(component: Component): void {
  let drag: Drag | null = null;
  const tell = (name: string, more: object = {}) => component.triggerEvent(name, { ...offsets(component), ...more });
  component.addListener('touchstart', (event) => {
    drag = component.data.enhanced ? { at: placeOf(event), velocity: { x: 0, y: 0 }, begun: false } : null;
  });
  component.addListener('touchmove', (event) => {
    if (!drag) return;
    const now = placeOf(event);
    const passed = Math.max(1, now.time - drag.at.time);
    drag.velocity = { x: (now.x - drag.at.x) / passed, y: (now.y - drag.at.y) / passed };
    drag.at = now;
    tell(drag.begun ? 'dragging' : 'dragstart');
    drag.begun = true;
  });
  component.addListener('touchend', () => {
    if (drag?.begun) tell('dragend', { velocity: drag.velocity });
    if (drag?.begun && component.data.pagingEnabled) turn(component);
    drag = null;
  });
}

function placeOf(event: unknown): Drag['at'] {
  const { clientX: x, clientY: y } = (event as Touched).touches[0]!;
  return { x, y, time: performance.now() };
}

function offsets(component: Component) {
  const { scrollTop, scrollLeft } = hostElement(component);
  return { scrollTop, scrollLeft };
}

/** To the nearest page: one is as large as the view. */
function turn(component: Component): void {
  const view = hostElement(component);
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = view;
  const nearest = (offset: number, size: number) => (size ? Math.round(offset / size) * size : 0);
  view.scrollTo({ left: nearest(scrollLeft, clientWidth), top: nearest(scrollTop, clientHeight), behavior: 'smooth' });
}
