import { addressOf } from './temporary-files';

/** Where the browser finds a file that is named without a page around it: paths count from the root of the mini-program. */
export function addressHere(path: string): string {
  if (/^(https?|data|blob|wxfile):/.test(path)) return addressOf(path);
  return `/package/${path.replace(/^(\.\/|\/)/, '')}`;
}
