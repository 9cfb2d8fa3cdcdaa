import { glassEasel } from 'glass-easel-miniprogram-adapter';
import { mapIsRead, readMap, sourceLines } from './stack';
import { placesOf } from './strangers';

interface Faults {
  error(text: string): void;
  rejection(told: { reason: unknown; promise: Promise<unknown> }): void;
}

const reported = new WeakSet<object>();
let faults: Faults = { error: () => {}, rejection: () => {} };
let telling = false;

/** The App hears of what failed; a fault of that handler itself is only written down. */
export const hearFaults = (heard: Faults) => void (faults = heard);

/** Whatever goes wrong in the mini-program ends here, once, so that a journey sees it and a person can find the line. */
export function report(error: unknown, where = ''): void {
  if (write(error, where)) tell(() => faults.error(textOf(error)));
}

/** Answers whether this is new. */
function write(error: unknown, where: string): boolean {
  const isObject = typeof error === 'object' && error !== null;
  if (isObject && reported.has(error)) return false;
  if (isObject) reported.add(error);
  mapIsRead(() => console.error(`${where ? `${where}: ` : ''}${textOf(error)}`));
  return true;
}

function tell(run: () => void): void {
  if (telling) return;
  telling = true;
  run();
  telling = false;
}

export function reportErrors(): void {
  readMap();
  glassEasel.addGlobalErrorListener((error, method, component) => {
    report(error, [method?.trim(), nameOf(component)].filter(Boolean).join(' of '));
    return false;
  });
  glassEasel.addGlobalWarningListener((message, component, element) => {
    const name = nameOf(component);
    const tag = (element as { tagName?: string } | undefined)?.tagName;
    if (name && !name.includes('miniprogram_npm/')) console.warn(`${message} (${name}${tag ? ` <${tag}>` : ''})`);
    return false;
  });
  addEventListener('error', ({ error, message, filename }) => {
    if (filename) report(error ?? message, 'uncaught');
  });
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    const { reason, promise } = event as PromiseRejectionEvent & { reason: unknown };
    if (write(reason, 'unhandled rejection')) tell(() => faults.rejection({ reason, promise }));
  });
}

function textOf(error: unknown): string {
  if (error instanceof Error) return sourceLines(error.stack ?? String(error)).replace(/Cannot find component "([\w-]+)"/, (text, tag: string) => text + placesOf(tag));
  if (typeof error === 'object' && error !== null) return JSON.stringify(error);
  return String(error);
}

const nameOf = (component: { is: string } | string | undefined) => (typeof component === 'string' ? component : component?.is ?? '');
