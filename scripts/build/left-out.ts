import type { Plugin } from 'esbuild';

/** Packages that the SDK loads and nothing here uses (docs/adr/0002-bundled-sdk.md). */
export const leftOutPackages = ['@cloudbase/ai', '@cloudbase/wx-cloud-client-sdk', '@cloudbase/app'];

/** Puts in their place a module whose every use throws by name, so that a new need shows itself at once. */
export const leaveOut: Plugin = {
  name: 'leave-out',
  setup(build) {
    const filter = new RegExp(`^(${leftOutPackages.join('|')})$`);
    build.onResolve({ filter }, ({ path }) => ({ path, namespace: 'left-out' }));
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({ contents: refusal(path), loader: 'js' }));
  },
};

const refusal = (name: string) => `
const refuse = (member) => () => { throw new Error(${JSON.stringify(name)} + '.' + String(member) + ' is left out of this bundle'); };
const stub = new Proxy({}, {
  get: (target, member) => member === '__esModule' || typeof member === 'symbol' ? undefined : member === 'default' ? stub : refuse(member),
});
module.exports = stub;`;
