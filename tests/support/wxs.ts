import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A template's functions, run as JavaScript with WXS's own `getDate`, at a chosen instant. */
export function wxs<Functions>(name: string, now = '2026-11-10T12:00:00+08:00'): Functions {
  const source = readFileSync(join(__dirname, '../../miniprogram/wxs', `${name}.wxs`), 'utf8');
  const getDate = (...parts: []) => (parts.length ? new Date(...parts) : new Date(now));
  const module = { exports: {} as Functions };
  const require = (file: string) => wxs(file.replace(/^\.\/|\.wxs$/g, ''), now);
  new Function('module', 'getDate', 'require', source)(module, getDate, require);
  return module.exports;
}
