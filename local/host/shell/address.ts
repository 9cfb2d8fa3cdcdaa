import { deviceOf, type Device } from './devices';

/** Everything chosen beside the phone is kept in the address, so that each browser tab is a phone of its own. */
export interface Choice {
  openid: string | null;
  device: Device;
  largeText: boolean;
  /** The page to open, with its query; the first tab when null. */
  path: string | null;
}

export function readChoice(search: string): Choice {
  const query = new URLSearchParams(search);
  return {
    openid: query.get('as'),
    device: deviceOf(query.get('device')),
    largeText: query.get('text') === 'large',
    path: query.get('path'),
  };
}

/** Another person or another screen is another start of the mini-program, as on another phone. */
export function choose(change: Record<string, string | null>): void {
  const query = new URLSearchParams(location.search);
  for (const [key, value] of Object.entries(change)) value === null ? query.delete(key) : query.set(key, value);
  location.search = query.toString();
}
