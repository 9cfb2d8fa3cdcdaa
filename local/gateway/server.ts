import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { collections as declared, type Collection } from '../../cloudfunctions/collections';
import { templates as applied, type SubscriptionTemplate } from '../../miniprogram/shared/templates';
import { Clock } from './clock';
import { Counters } from './counters';
import { openDatabase } from './database/database';
import { openDoor } from './doors';
import { Faults } from './faults';
import { openFunctions, type Reply } from './functions/functions';
import { Invocations } from './identity';
import { callLine } from './log';
import { isOwnVisitor } from './loopback';
import { Messages } from './messages';
import { openOpenApi } from './openapi';
import { People } from './people';
import { Phones } from './phone';
import { secretsOf } from './secrets';
import { SimulatedDate } from './simulated-date';
import { storageDoor } from './storage/door';
import { Storage } from './storage/storage';
import { Stream } from './stream';
import { Timers } from './timer';
import { openWeChat } from './wechat';
import { wire } from './wire';

export interface LocalCloudOptions {
  dataDir: string;
  functionsDir: string;
  /** Any free one when absent. */
  port?: number;
  /** Of each function, at most. */
  instances?: number;
  /** In tests: a query that scans a collection is an error. */
  refuseScans?: boolean;
  /** Environment variables of every function, besides those that the cloud sets. */
  environment?: Record<string, string>;
  /** Whether timers run by themselves; a test fires them by name or by moving the date. */
  timers?: boolean;
  collections?: Record<string, Collection>;
  templates?: readonly SubscriptionTemplate[];
  /** Pages of the mini-program, where WeChat would check them. */
  pages?: string[];
  /** Everything that is not a door of the cloud: the browser host. */
  files?: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
  log?: (line: string) => void;
}

export type LocalCloud = Awaited<ReturnType<typeof startLocalCloud>>;

export async function startLocalCloud(options: LocalCloudOptions) {
  const { dataDir, log = () => {} } = options;
  let url = '';
  const clock = new Clock();
  const counters = new Counters();
  const faults = new Faults();
  const invocations = new Invocations();
  const stream = new Stream();
  const wechat = openWeChat(join(dataDir, 'wechat.json'));
  const people = new People(wechat.state.people, wechat.save);
  const phones = new Phones(people, clock);
  const storage = new Storage(dataDir, () => url, clock);
  const messages = new Messages({
    wechat: wechat.state,
    save: wechat.save,
    clock,
    templates: options.templates ?? applied,
    pages: options.pages ?? null,
    onPush: (push) => stream.send({ type: 'push', ...push }),
  });
  const database = openDatabase({
    file: join(dataDir, 'database.sqlite'),
    collections: options.collections ?? declared,
    refuseScans: options.refuseScans ?? false,
    now: clock.now,
  });
  const onFault = (text: string) => log(`local cloud: ${text}`);
  const server = createServer((request, response) => void visit(request, response));
  url = await listen(server, options.port ?? 0);
  const functions = openFunctions({
    folder: options.functionsDir,
    url,
    instances: options.instances ?? 4,
    environment: { ...secretsOf(join(dataDir, 'secrets.json')), ...options.environment },
    clock,
    invocations,
    counters,
    onOutput: (name, text) => log(`${name}| ${text.trimEnd()}`),
    onCall: (call) => {
      const { operations: _, ...told } = call;
      log(callLine(call));
      stream.send({ type: 'call', ...told });
    },
  });
  const fire = (name: string, trigger: { name: string }, at: number) =>
    functions.call(name, timerEvent(trigger.name, at), { openid: null, trigger: 'timer' });
  const timers = new Timers(functions.configs.values(), clock, fire);
  const date = new SimulatedDate(clock, timers);
  clock.onMove((offset) => stream.send({ type: 'clock', offset }));
  if (options.timers) timers.start();

  const wireParts = {
    database, functions, invocations, storage, counters, faults, onFault, openApi: openOpenApi(messages, phones),
  };
  const doorParts = { functions, storage, people, phones, messages, date, stream, onFault };

  async function visit(request: IncomingMessage, response: ServerResponse) {
    try {
      await admit(request, response);
    } catch (error) {
      onFault(error instanceof Error ? (error.stack ?? error.message) : String(error));
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  }

  async function admit(request: IncomingMessage, response: ServerResponse) {
    const address = addressOf(request, url);
    if (!address || !isOwnVisitor(request.headers, url)) return void response.writeHead(403).end();
    if (address.pathname === '/admin') return void (await wire(wireParts, request, response));
    if (address.pathname.startsWith('/storage/')) return storageDoor(storage, request, response, address);
    if (address.pathname === '/local/stream') return stream.open(request, response);
    if (await openDoor(doorParts, request, response, address)) return;
    if (!options.files || address.pathname.startsWith('/local/')) return void response.writeHead(404).end();
    await options.files(request, response);
  }

  return {
    url,
    port: Number(new URL(url).port),
    clock, date, counters, faults, people, phones, messages, storage, database,
    pushes: wechat.state.pushes,
    /** As wx.cloud.callFunction does. */
    call: (openid: string, name: string, data: unknown): Promise<Reply> => functions.call(name, data, { openid, trigger: 'phone' }),
    /** Runs a function's timer now. */
    fireTimer: (name: string): Promise<Reply> => {
      const trigger = functions.configs.get(name)?.triggers[0];
      if (!trigger) throw new Error(`the function ${name} has no timer`);
      return fire(name, trigger, clock.now());
    },
    /** Forgets every record, file, person and push. */
    reset: () => {
      database.reset();
      wechat.reset();
      storage.files.reset();
      counters.clear();
    },
    stop: async () => {
      timers.stop();
      stream.stop();
      await functions.stop();
      await close(server);
      database.close();
    },
  };
}

function timerEvent(name: string, at: number) {
  return { Type: 'Timer', TriggerName: name, Time: new Date(at).toISOString().replace(/\.\d+Z$/, 'Z'), Message: '' };
}

function addressOf(request: IncomingMessage, url: string): URL | null {
  try {
    return new URL(request.url ?? '/', url);
  } catch {
    return null;
  }
}

/** On the loopback address alone: nothing outside this machine can reach it. */
function listen(server: ReturnType<typeof createServer>, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

function close(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
