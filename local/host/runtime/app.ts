import { listenersOf, type AppEvent } from './app-events';
import { hearFaults, report } from './errors';

type Hook = (this: App, ...values: unknown[]) => void;
export interface App {
  [field: string]: unknown;
}

/** The App's hooks and the events of `wx.on…` that come with them. */
const events = {
  onLaunch: null, onShow: 'AppShow', onHide: 'AppHide', onError: 'Error', onUnhandledRejection: 'UnhandledRejection', onPageNotFound: 'PageNotFound',
} as const satisfies Record<string, AppEvent | null>;

let app: App = {};

export function defineApp(): void {
  Object.assign(globalThis, { App: (definition: App) => (app = definition), getApp: () => app, global: {} });
  hearFaults({ error: (text) => callApp('onError', text), rejection: (rejection) => callApp('onUnhandledRejection', rejection) });
}

/** The App's own hook first, then whoever listens. Answers whether there was anybody. */
export function callApp(hook: keyof typeof events, value: unknown): boolean {
  const own = app[hook];
  const event = events[hook];
  const all = [...(typeof own === 'function' ? [(given: unknown) => (own as Hook).call(app, given)] : []), ...(event ? listenersOf(event) : [])];
  for (const one of all) call(() => one(value), `App.${hook}`);
  return all.length > 0;
}

function call(run: () => void, name: string): void {
  try {
    run();
  } catch (error) {
    report(error, name);
  }
}
