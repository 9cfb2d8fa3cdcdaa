import { listenTo, stopListening, type AppEvent, type Listener } from '../runtime/app-events';
import type { Family } from './host';

const names: AppEvent[] = ['AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound', 'WindowResize'];

/** `wx.onAppShow`, `wx.offAppShow` and their like. */
export const appEvents: Family = () => Object.assign({}, ...names.map(pair)) as Record<string, unknown>;

const pair = (event: AppEvent) => ({
  [`on${event}`]: (listener: Listener) => listenTo(event, listener),
  [`off${event}`]: (listener?: Listener) => stopListening(event, listener),
});
