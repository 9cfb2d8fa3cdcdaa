import { glassEasel } from 'glass-easel-miniprogram-adapter';

/** One finger, or the mouse taken for one. */
interface Touch {
  identifier: number;
  clientX: number;
  clientY: number;
  pageX: number;
  pageY: number;
}

interface Press {
  target: glassEasel.Element;
  start: Touch;
  moved: boolean;
  long: boolean;
  timer: ReturnType<typeof setTimeout>;
}

const tapDistance = 10;
const longPressTime = 350;
const mouse = 0;
/** A browser follows each touch with mouse events for pages that know no touch. */
const echoTime = 1000;

let press: Press | null = null;
let lastTouch = -Infinity;

/** Turns what the browser reports into touchstart, touchmove, touchend, touchcancel, tap and longpress. */
export function listenToTouches(): void {
  const options = { capture: true, passive: true };
  addEventListener('touchstart', (event) => fingers(event, begin), options);
  addEventListener('touchmove', (event) => fingers(event, move), options);
  addEventListener('touchend', (event) => fingers(event, end), options);
  addEventListener('touchcancel', (event) => fingers(event, cancel), options);
  addEventListener('mousedown', (event) => event.button === 0 && pointer(event, begin), options);
  addEventListener('mousemove', (event) => press && pointer(event, move), options);
  addEventListener('mouseup', (event) => press && pointer(event, end), options);
  for (const type of passedOn) addEventListener(type, passOn, options);
}

const passedOn = ['transitionend', 'animationstart', 'animationiteration', 'animationend'];

function passOn(event: Event): void {
  const target = nodeAt(event.target);
  if (target) glassEasel.Event.triggerEvent(target, event.type, {}, { originalEvent: event, bubbles: true, composed: true, capturePhase: true });
}

type Step = (touch: Touch, event: Event, touches: Touch[], changed: Touch[]) => void;

function fingers(event: TouchEvent, step: Step): void {
  lastTouch = performance.now();
  const changed = [...event.changedTouches].map(finger);
  step(changed[0]!, event, [...event.touches].map(finger), changed);
}

function pointer(event: MouseEvent, step: Step): void {
  if (performance.now() - lastTouch < echoTime) return;
  const touch = finger({ ...position(event), identifier: mouse });
  step(touch, event, step === end ? [] : [touch], [touch]);
}

const position = ({ clientX, clientY, pageX, pageY }: MouseEvent) => ({ clientX, clientY, pageX, pageY });

function finger({ identifier, clientX, clientY, pageX, pageY }: Touch): Touch {
  return { identifier, clientX, clientY, pageX, pageY };
}

function begin(touch: Touch, event: Event, touches: Touch[], changed: Touch[]): void {
  const target = nodeAt(event.target);
  if (!target) return;
  if (press) clearTimeout(press.timer);
  const timer = setTimeout(() => pressLong(touch, event), longPressTime);
  press = { target, start: touch, moved: touches.length > 1, long: false, timer };
  tell('touchstart', event, touches, changed, touch);
}

function move(touch: Touch, event: Event, touches: Touch[], changed: Touch[]): void {
  if (!press) return;
  const { start } = press;
  const distance = Math.max(Math.abs(touch.clientX - start.clientX), Math.abs(touch.clientY - start.clientY));
  if (distance > tapDistance) press.moved = true;
  tell('touchmove', event, touches, changed, touch);
}

function end(touch: Touch, event: Event, touches: Touch[], changed: Touch[]): void {
  if (!press) return;
  const { moved, long, timer } = press;
  clearTimeout(timer);
  tell('touchend', event, touches, changed, touch);
  if (!moved && !long) tell('tap', event, changed, changed, touch);
  if (!touches.length) press = null;
}

function cancel(touch: Touch, event: Event, touches: Touch[], changed: Touch[]): void {
  if (!press) return;
  clearTimeout(press.timer);
  tell('touchcancel', event, touches, changed, touch);
  press = null;
}

function pressLong(touch: Touch, event: Event): void {
  if (!press || press.moved) return;
  press.long = tell('longpress', event, [touch], [touch], touch);
  tell('longtap', event, [touch], [touch], touch);
}

/** Answers whether somebody listens: only then does a long press take the place of the tap. */
function tell(type: string, event: Event, touches: Touch[], changedTouches: Touch[], at: Touch): boolean {
  const { target } = press!;
  const detail = { x: at.pageX, y: at.pageY };
  const options = { originalEvent: event, bubbles: true, composed: true, capturePhase: true };
  glassEasel.Event.triggerEvent(target, type, detail, { ...options, extraFields: { touches, changedTouches } });
  return type === 'longpress' && heard(target, type);
}

function heard(target: glassEasel.Element, type: string): boolean {
  for (let node: glassEasel.Element | null = target; node; node = node.getComposedParent()) {
    const { _$eventTarget } = node as unknown as { _$eventTarget?: { listeners: Record<string, unknown> } };
    if (_$eventTarget?.listeners[type]) return true;
  }
  return false;
}

/** The innermost node that the touched place belongs to. */
export function nodeAt(target: EventTarget | null): glassEasel.Element | null {
  let element = target as (Node & { __wxElement?: glassEasel.Element }) | null;
  while (element && !element.__wxElement) element = element.parentNode;
  return element?.__wxElement ?? null;
}
