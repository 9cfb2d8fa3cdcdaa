import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Collection } from '../../cloudfunctions/collections';
import { startLocalCloud, type LocalCloud } from '../../local/gateway/server';
import { buildFunctions } from '../build/functions';
import { machine } from './machine';
import type { Part } from './part';
import { table } from './table';

const collections: Record<string, Collection> = {
  things: { rule: { read: false, write: false }, indexes: [{ name: 'kind_n', fields: { kind: 1, n: -1 } }] },
};
const requests = ['read by _id', 'top 20 by an index', 'add', 'conditional update'];
const milliseconds = 3000;
const batch = 1000;

/** Instances of the function, and requests that each of them has under way at once. */
const crowds = [{ instances: 1, lanes: 1 }, { instances: 1, lanes: 16 }, { instances: 4, lanes: 16 }];

export const gateway: Part = {
  title: 'Gateway',
  sizes: [100_000],
  async measure(root, [size = 0]) {
    const { folder } = await buildFunctions({ root, sdk: 'bundled', source: 'scripts/bench/functions' });
    const dataDir = mkdtempSync(join(tmpdir(), 'bench-gateway-'));
    const cloud = await startLocalCloud({ dataDir, functionsDir: folder, collections, refuseScans: true });
    try {
      await fill(cloud, size);
      const rates = [];
      for (const request of requests) rates.push([request, ...(await ratesOf(cloud, request, size))]);
      return `Requests in a second through the socket: cloud functions on the real SDK, bundled as it is deployed, against ${size.toLocaleString('en')} documents; every write is on the disk before its answer. \`npm run bench -- gateway ${size}\`, ${machine()}.\n\n${table(head, rates)}`;
    } finally {
      await cloud.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};

const head = ['requests/s', ...crowds.map(({ instances, lanes }) => `${instances} ${instances > 1 ? 'instances' : 'instance'}, ${lanes === 1 ? 'one by one' : `${lanes} at once`}`)];

async function fill(cloud: LocalCloud, size: number): Promise<void> {
  for (let first = 0; first < size; first += batch) {
    const data = Array.from({ length: Math.min(batch, size - first) }, (_, at) => document(first + at));
    await cloud.database.run('insertDocument', { collectionName: 'things', data });
  }
}

const document = (n: number) => JSON.stringify({ _id: `t${n}`, kind: Math.floor(n / 100), n, left: 1_000_000, text: 'x'.repeat(200) });

async function ratesOf(cloud: LocalCloud, request: string, size: number): Promise<number[]> {
  const rates = [];
  for (const { instances, lanes } of crowds) {
    const run = (forHowLong: number) => Promise.all(Array.from({ length: instances }, () => load(cloud, { request, lanes, size, milliseconds: forHowLong })));
    await run(300); // wakes the instances
    const answered = await run(milliseconds);
    rates.push(Math.round((answered.reduce((sum, each) => sum + each, 0) / milliseconds) * 1000));
  }
  return rates;
}

async function load(cloud: LocalCloud, order: object): Promise<number> {
  const reply = await cloud.call('bench', 'load', order);
  if (!('value' in reply)) throw new Error(reply.message);
  return JSON.parse(reply.value) as number;
}
