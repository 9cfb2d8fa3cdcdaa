import { glassEasel } from 'glass-easel-miniprogram-adapter';
import { mapIsRead, readMap, sourceLines } from './stack';
import { placesOf } from './strangers';

const reported = new WeakSet<object>();

/** Whatever goes wrong in the mini-program ends here, once, so that a journey sees it and a person can find the line. */
export function report(error: unknown, where = ''): void {
  if (typeof error === 'object' && error !== null) {
    if (reported.has(error)) return;
    reported.add(error);
  }
  mapIsRead(() => console.error(`${where ? `${where}: ` : ''}${textOf(error)}`));
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
    report(event.reason, 'unhandled rejection');
  });
}

function textOf(error: unknown): string {
  if (error instanceof Error) return sourceLines(error.stack ?? String(error)).replace(/Cannot find component "([\w-]+)"/, (text, tag: string) => text + placesOf(tag));
  if (typeof error === 'object' && error !== null) return JSON.stringify(error);
  return String(error);
}

const nameOf = (component: { is: string } | string | undefined) => (typeof component === 'string' ? component : component?.is ?? '');
