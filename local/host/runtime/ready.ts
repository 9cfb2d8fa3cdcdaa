import { glassEasel } from 'glass-easel-miniprogram-adapter';

let waiting: glassEasel.GeneralComponent[] = [];
let held = 0;

/** A component is ready when the page that it came with has been shown, or at once on a page that is shown already. */
export function queueReady(component: glassEasel.GeneralComponent): void {
  waiting.push(component);
  if (waiting.length === 1) queueMicrotask(() => held || flushReady());
}

/** While a page is opened its components wait for the page's onShow. */
export function holdReady(open: () => void): void {
  held += 1;
  try {
    open();
  } finally {
    held -= 1;
    flushReady();
  }
}

/** Children before the parent that measures them. */
function flushReady(): void {
  const components = waiting.reverse();
  waiting = [];
  for (const component of components) if (glassEasel.Element.isAttached(component)) component.triggerLifetime('ready', []);
}
