import { builtIn, hostElement } from '../runtime/built-in';
import { kept, type Bounds } from './parts/bounds';
import { around, type Component } from './parts/relatives';

type Source = '' | 'touch' | 'touch-out-of-bounds';
interface Touched {
  touches: { clientX: number; clientY: number }[];
}
interface Place {
  x: number;
  y: number;
}

export const movableView = builtIn({
  properties: {
    direction: { type: String, value: 'none' },
    x: { type: null, value: 0 },
    y: { type: null, value: 0 },
    outOfBounds: Boolean,
    disabled: Boolean,
    animation: { type: Boolean, value: true },
    scale: Boolean,
    scaleMin: { type: Number, value: 0.1 },
    scaleMax: { type: Number, value: 10 },
    scaleValue: { type: Number, value: 1 },
    inertia: Boolean,
    damping: { type: Number, value: 20 },
    friction: { type: Number, value: 2 },
  },
  observers: {
    'x, y'() {
      queueMicrotask(() => put(this, wanted(this), ''));
    },
    scaleValue() {
      queueMicrotask(() => enlarge(this));
    },
  },
  lifetimes: {
    created() {
      Object.assign(this, { place: { x: 0, y: 0 }, factor: 1 });
      listen(this);
    },
    attached() {
      queueMicrotask(() => {
        enlarge(this);
        put(this, wanted(this), '', 0);
      });
    },
  },
});

const wanted = ({ data }: Component): Place => ({ x: parseFloat(String(data.x)) || 0, y: parseFloat(String(data.y)) || 0 });

/** How far it may go: a view larger than its area may show any part of itself. */
function bounds(component: Component): Bounds {
  const area = around(component, 'movable-area');
  const { offsetWidth, offsetHeight } = hostElement(component);
  if (!area) throw new Error('<movable-view> must stand in a <movable-area>');
  const { clientWidth, clientHeight } = hostElement(area);
  const factor = component.factor as number;
  return { x: clientWidth - offsetWidth * factor, y: clientHeight - offsetHeight * factor };
}

function put(component: Component, to: Place, source: Source, duration = component.data.animation ? 200 : 0): void {
  const place = source === 'touch-out-of-bounds' ? to : kept(bounds(component), to);
  const last = component.place as Place;
  component.place = place;
  draw(component, duration);
  if (last.x !== place.x || last.y !== place.y) component.triggerEvent('change', { ...place, source });
}

function draw(component: Component, duration: number): void {
  const { style } = hostElement(component);
  const { x, y } = component.place as Place;
  style.transition = `transform ${duration}ms`;
  style.transformOrigin = '0 0';
  style.transform = `translate(${x}px, ${y}px) scale(${component.factor})`;
}

function enlarge(component: Component): void {
  const { scale, scaleMin, scaleMax, scaleValue } = component.data;
  const factor = scale ? Math.min(scaleMax, Math.max(scaleMin, scaleValue)) : 1;
  if (factor === component.factor) return;
  component.factor = factor;
  put(component, component.place as Place, '');
  component.triggerEvent('scale', { ...(component.place as Place), scale: factor });
}

function listen(component: Component): void {
  let from: { finger: Place; place: Place } | null = null;
  let axis: 'x' | 'y' | null = null;
  component.addListener('touchstart', (event) => {
    if (component.data.disabled) return;
    from = { finger: finger(event as unknown as Touched), place: { ...(component.place as Place) } };
    axis = null;
  });
  component.addListener('touchmove', (event) => {
    if (!from) return;
    const { x, y } = finger(event as unknown as Touched);
    const moved = { x: x - from.finger.x, y: y - from.finger.y };
    if (!axis) component.triggerEvent((axis = Math.abs(moved.x) > Math.abs(moved.y) ? 'x' : 'y') === 'x' ? 'htouchmove' : 'vtouchmove', {}, { bubbles: true });
    drag(component, from.place, moved);
  });
  for (const type of ['touchend', 'touchcancel']) {
    component.addListener(type, () => {
      if (from) put(component, component.place as Place, '');
      from = null;
    });
  }
}

function finger({ touches: [touch] }: Touched): Place {
  return { x: touch!.clientX, y: touch!.clientY };
}

function drag(component: Component, start: Place, moved: Place): void {
  const { direction, outOfBounds } = component.data;
  const to = {
    x: start.x + (direction === 'all' || direction === 'horizontal' ? moved.x : 0),
    y: start.y + (direction === 'all' || direction === 'vertical' ? moved.y : 0),
  };
  const allowed = kept(bounds(component), to);
  const beyond = allowed.x !== to.x || allowed.y !== to.y;
  if (beyond && outOfBounds) put(component, { x: (to.x + allowed.x) / 2, y: (to.y + allowed.y) / 2 }, 'touch-out-of-bounds', 0);
  else put(component, allowed, 'touch', 0);
}
