import families from 'host:families';
import wechat from 'host:wechat';
import type { Host } from '../wx/host';
import { report } from './errors';

/** `wx`: what the families give; what WeChat has and they lack says so by name. */
export function openWx(host: Host): void {
  const methods: Record<string, unknown> = {};
  Object.assign(globalThis, { wx: refuseMissing(methods) });
  for (const family of families) Object.assign(methods, family(host));
}

function refuseMissing(methods: Record<string, unknown>): object {
  const known = new Set(wechat);
  return new Proxy(methods, {
    get: (_, name: string) => methods[name] ?? (known.has(name) ? missing(name) : undefined),
    has: (_, name: string) => name in methods,
  });
}

function missing(name: string) {
  return () => {
    const error = new Error(`wx.${name} is not in the browser host`);
    report(error);
    throw error;
  };
}
