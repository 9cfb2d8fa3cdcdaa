import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud } from '../../../local/gateway/server';

const closed = { read: false, write: false } as const;
const twice = { things: { rule: closed, indexes: [{ name: 'one', fields: { a: 1 } }, { name: 'one', fields: { b: 1 } }] } } as const;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

test.each([
  ['collections that do not hold together', { collections: twice as never }, /two indexes of one name/],
  ['a storage rule that is not served here', { storageRule: { read: 'nobody' } }, /not served here/],
])('%s: the cloud does not start, and its port is free for the next', async (_, wrong, reason) => {
  const port = await freePort();
  const right = { dataDir: mkdtempSync(join(tmpdir(), 'cloud-')), functionsDir: mkdtempSync(join(tmpdir(), 'functions-')), collections: {}, port };
  await expect(startLocalCloud({ ...right, ...wrong })).rejects.toThrow(reason);
  const cloud = await startLocalCloud(right);
  await cloud.stop();
});

test('on a port that is taken the cloud leaves its data to who holds it', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cloud-'));
  const options = { dataDir, functionsDir: mkdtempSync(join(tmpdir(), 'functions-')), collections: {} };
  const first = await startLocalCloud({ ...options, dataDir: mkdtempSync(join(tmpdir(), 'cloud-')) });
  await expect(startLocalCloud({ ...options, port: first.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await first.stop();
  const second = await startLocalCloud(options);
  await second.stop();
});
