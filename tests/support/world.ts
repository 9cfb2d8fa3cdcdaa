import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Collection } from '../../cloudfunctions/collections';
import type { LocalCloudOptions } from '../../local/gateway/options';
import { startLocalCloud, type LocalCloud } from '../../local/gateway/server';
import type { Answer } from '../../miniprogram/shared/contracts/answers';
import type { SubscriptionTemplate } from '../../miniprogram/shared/templates';
import { buildFunctions } from '../../scripts/build/functions';
import { demoData } from './demo-data';
import { leaks } from './leaks';
import { records, type Records } from './records';

export interface WorldOptions {
  /** Instances of each function, at most. */
  instances?: number;
  /** A query that scans a collection is an error, and makes `stop` fail. */
  refuseScans?: boolean;
  /** `SDK=plain npm test` runs everything on the SDK as it lies in node_modules. */
  sdk?: 'bundled' | 'plain';
  /** Folder of the functions, from the root of the repository. */
  source?: string;
  collections?: Record<string, Collection>;
  templates?: readonly SubscriptionTemplate[];
  storageRule?: LocalCloudOptions['storageRule'];
  messagePush?: LocalCloudOptions['messagePush'];
  timers?: boolean;
  environment?: Record<string, string>;
  /** Begins with the demo, at this instant. */
  demoAt?: string;
  /** What the browser host needs, for journeys. */
  files?: LocalCloudOptions['files'];
  pages?: string[];
}

/** A local cloud of its own for one test file: temporary data, a free port, the real functions on the real SDK. */
export interface World extends Pick<LocalCloud, 'url' | 'clock' | 'date' | 'counters' | 'faults' | 'people' | 'phones' | 'messages' | 'media' | 'pushes' | 'storage' | 'fireTimer'> {
  cloud: LocalCloud;
  /** Calls an action as that person and gives what the function answered; throws where the phone would see an error. */
  call<Value = unknown>(openid: string, capability: string, action: string, input?: unknown): Promise<Answer<Value>>;
  /** The value of an action that must succeed. */
  value<Value = unknown>(openid: string, capability: string, action: string, input?: unknown): Promise<Value>;
  /** Records, to arrange and to look at: past the functions, through the same engine. */
  database: Records;
  /** Every line that the cloud and the functions have logged. */
  log: string[];
  stop(): Promise<void>;
}

/** What the phone sees when a function gives no answer. */
export class CallFailed extends Error {
  constructor(
    readonly errCode: number,
    message: string,
  ) {
    super(`${errCode} ${message}`);
  }
}

export const root = join(__dirname, '../..');

export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const { sdk = process.env.SDK === 'plain' ? 'plain' : 'bundled', source, refuseScans = true, demoAt, ...rest } = options;
  const { folder } = await buildFunctions({ root, sdk, source });
  const dataDir = mkdtempSync(join(tmpdir(), 'local-cloud-'));
  if (demoAt) cpSync(await demoData(root, folder, demoAt), dataDir, { recursive: true });
  const log: string[] = [];
  const cloud = await startLocalCloud({ dataDir, functionsDir: folder, refuseScans, log: (line) => log.push(line), ...rest });
  if (demoAt) await cloud.date.move(demoAt);
  const call = callOn(cloud);
  const database = records(cloud.database);
  const stop = async () => {
    const leaked = source === undefined ? await leaks(database, log) : [];
    await cloud.stop();
    rmSync(dataDir, { recursive: true, force: true });
    if (leaked.length) throw new Error(`stored or logged in clear:\n${leaked.join('\n')}`);
    if (cloud.counters.scans.length) throw new Error(`queries that scan:\n${[...new Set(cloud.counters.scans)].join('\n')}`);
  };
  return { ...cloud, cloud, call, value: valueOf(call), database, log, stop };
}

function callOn(cloud: LocalCloud): World['call'] {
  return async <Value>(openid: string, capability: string, action: string, input: unknown = {}) => {
    const reply = await cloud.call(openid, capability, { action, input });
    if (!('value' in reply)) throw new CallFailed(reply.errCode, reply.message);
    return JSON.parse(reply.value) as Answer<Value>;
  };
}

function valueOf(call: World['call']): World['value'] {
  return async <Value>(openid: string, capability: string, action: string, input?: unknown) => {
    const answer = await call<Value>(openid, capability, action, input);
    if (!answer.ok) throw new Error(`${capability}.${action} refused: ${answer.refusal.code} ${answer.refusal.message}`);
    return answer.value;
  };
}
