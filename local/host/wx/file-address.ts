import { servedAt } from './package-address';
import { addressOf } from './phone-files';

/** Where the browser finds a file that is named without a page around it: paths count from the root of the mini-program. */
export function addressHere(path: string): string {
  return /^(https?|data|blob|wxfile):/.test(path) ? addressOf(path) : servedAt(path);
}
