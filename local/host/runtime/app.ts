import { report } from './errors';

type Hook = (this: App, ...values: unknown[]) => void;
export interface App {
  [field: string]: unknown;
}

let app: App = {};

export function defineApp(): void {
  Object.assign(globalThis, { App: (definition: App) => (app = definition), getApp: () => app });
}

export function callApp(hook: 'onLaunch' | 'onShow' | 'onHide' | 'onError' | 'onPageNotFound', value: unknown): boolean {
  const handler = app[hook];
  if (typeof handler !== 'function') return false;
  try {
    (handler as Hook).call(app, value);
  } catch (error) {
    report(error, `App.${hook}`);
  }
  return true;
}
