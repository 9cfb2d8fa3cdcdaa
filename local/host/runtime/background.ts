import { callApp } from './app';
import type { Query } from './address';
import { hidePage, showPage } from './page';
import { front } from './page-stack';

/** How the mini-program came to the front: what onShow is told and `wx.getEnterOptionsSync` gives. */
export interface Entry {
  path: string;
  query: Query;
  scene: number;
  referrerInfo: { appId?: string };
}

let launched: Entry;
let entered: Entry;
export const launchOptions = () => launched;
export const enterOptions = () => entered;

export function launch(entry: Entry): void {
  launched = entered = entry;
  callApp('onLaunch', entry);
  callApp('onShow', entry);
}

/** Another app or mini-program comes before this one: the page is hidden first. */
export function goBehind(): void {
  hidePage(front());
  callApp('onHide', {});
}

export function comeBack(how: Partial<Entry> = {}): void {
  const { route: path, query } = front();
  entered = { ...launched, path, query, ...how };
  callApp('onShow', entered);
  if (!front().shown) showPage(front());
}
