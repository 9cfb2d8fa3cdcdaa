import families from 'host:families';
import wechat from 'host:wechat';
import type { Host } from '../wx/host';
import { report } from './errors';

/** What `wx.cloud` has in WeChat besides what the host gives. */
const ofCloud = ['database', 'callContainer', 'connectContainer', 'Cloud', 'CloudID', 'CDN', 'extend'];

/** `wx`: what the families give; what WeChat has and they lack says so by name. */
export function openWx(host: Host): void {
  const methods: Record<string, unknown> = {};
  Object.assign(globalThis, { wx: refuseMissing(methods, 'wx', wechat) });
  for (const family of families) Object.assign(methods, family(host));
  methods.cloud = refuseMissing(methods.cloud as Record<string, unknown>, 'wx.cloud', ofCloud);
}

function refuseMissing(methods: Record<string, unknown>, of: string, names: string[]): object {
  const known = new Set(names);
  return new Proxy(methods, {
    get: (_, name: string) => methods[name] ?? (known.has(name) ? missing(`${of}.${name}`) : undefined),
    has: (_, name: string) => name in methods,
  });
}

/** No arrow: some are made by `new`. */
function missing(name: string) {
  return function () {
    const error = new Error(`${name} is not in the browser host`);
    report(error);
    throw error;
  };
}
