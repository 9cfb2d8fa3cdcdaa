/** The environments that the suite runs against: the local cloud, or with REMOTE=1 and credentials a real one. */
import { copyFileSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import type { CloudError } from '../../../local/gateway/database/database';
import { openDatabase } from '../../../local/gateway/database/database';
import { buildFunctions } from '../../../scripts/build/functions';
import { COLLECTION, OTHER, UNIQUE } from './names';
import type { Database } from './sdk';

interface Sdk {
  init(options: { env: string }): void;
  database(): Database;
}

export interface Environment {
  db: Database;
  stop(): Promise<void>;
}

type Body = Record<string, unknown>;

const root = join(__dirname, '../../..');

export async function local(kind: 'bundled' | 'plain'): Promise<Environment> {
  const rule = { read: false, write: false } as const;
  const collections = {
    [COLLECTION]: { rule, indexes: [] },
    [OTHER]: { rule, indexes: [] },
    [UNIQUE]: { rule, indexes: [{ name: 'code', fields: { code: 1 }, unique: true } as const] },
  };
  const database = openDatabase({ file: ':memory:', collections, refuseScans: false, now: Date.now });
  const server = createServer(async (request, response) => {
    const body = (await json(request)) as Body;
    const reply = await database.run(String(body.action).split('.')[1] ?? '', body).then(({ reply }) => reply, refusal);
    response.end(JSON.stringify({ requestId: 'test', ...reply }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  point((server.address() as AddressInfo).port);
  const sdk = await load(kind);
  sdk.init({ env: 'local' });
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    database.close();
  };
  return { db: sdk.database(), stop };
}

export async function remote(): Promise<Environment> {
  const sdk = await load('plain');
  sdk.init({ env: process.env.TCB_ENV! });
  const db = sdk.database();
  for (const name of [COLLECTION, OTHER, UNIQUE]) await db.createCollection(name).catch(tolerateExisting);
  return { db, stop: () => Promise.resolve() };
}

function refusal(error: CloudError): Body {
  return { code: error.code, message: error.message };
}

function tolerateExisting(error: Error): void {
  if (!/exist/i.test(error.message)) throw error;
}

function point(port: number): void {
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'ap-shanghai', SCF_NAMESPACE: 'local', TCB_ENV: 'local',
    TENCENTCLOUD_SECRETID: 'local', TENCENTCLOUD_SECRETKEY: 'local', TENCENTCLOUD_SESSIONTOKEN: 'local',
    WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'tester',
  });
}

/** Only after its environment is set. */
async function load(kind: 'bundled' | 'plain'): Promise<Sdk> {
  if (kind === 'plain') return require('wx-server-sdk') as Sdk;
  const { folder } = await buildFunctions({ root, sdk: 'bundled', source: 'tests/local/conformance/functions' });
  const copy = join(mkdtempSync(join(tmpdir(), 'sdk-')), 'index.js'); // jest opens nothing in dist
  copyFileSync(join(folder, 'sdk', 'index.js'), copy);
  return (require(copy) as { cloud: Sdk }).cloud;
}
