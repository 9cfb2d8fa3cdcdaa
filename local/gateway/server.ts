import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { collections as declared } from '../../cloudfunctions/collections';
import { messagePush as pushedTo, storageRule as appliedRule } from '../../cloudfunctions/environment';
import { templates as applied } from '../../miniprogram/shared/templates';
import { Clock } from './clock';
import { Counters, type Call } from './counters';
import { openDatabase } from './database/database';
import { Entrance } from './entrance';
import { Faults } from './faults';
import { readFunctions } from './functions/config';
import { wechatOpenid } from './functions/environment';
import { sdkModules } from './functions/sdk-modules';
import { openFunctions, type Reply } from './functions/functions';
import { Invocations } from './identity';
import { callLine } from './log';
import { close, listen } from './loopback';
import { Messages } from './messages';
import { MediaChecks } from './openapi/media-check-async';
import { serveOpenApi } from './openapi/serve-openapi';
import type { LocalCloudOptions } from './options';
import { People } from './people';
import { Phones } from './phone';
import { ownSecrets, secretsOf } from './secrets';
import { SimulatedDate } from './simulated-date';
import { rulesOf } from './storage/rules';
import { Storage } from './storage/storage';
import { Stream } from './stream';
import { cronsOf, timerEvent, Timers } from './timer';
import { openWeChat } from './wechat';

export type LocalCloud = Awaited<ReturnType<typeof startLocalCloud>>;

/** The cloud on one port of this machine: database, functions, files, timers, and WeChat's side of it. */
export async function startLocalCloud(options: LocalCloudOptions) {
  const { dataDir, log = () => {} } = options;
  cronsOf(readFunctions(options.functionsDir).values()); // what does not hold together stops the start before anything is open
  mkdirSync(dataDir, { recursive: true });
  const clock = new Clock();
  const rules = rulesOf(options.storageRule ?? appliedRule);
  const database = openDatabase({
    file: join(dataDir, 'database.sqlite'),
    collections: options.collections ?? declared,
    refuseScans: options.refuseScans ?? false,
    now: clock.now,
  });
  const entrance = new Entrance(options.files);
  const server = createServer(entrance.visit);
  entrance.url = await listen(server, options.port ?? 0).catch((error: unknown) => {
    database.close();
    throw error;
  });
  const environment = { ...secretsOf(join(dataDir, 'secrets.json'), options.secrets ?? ownSecrets), ...options.environment };
  const onFault = (text: string) => log(`local cloud: ${text}`);

  const counters = new Counters();
  const faults = new Faults();
  const invocations = new Invocations(clock.now);
  const stream = new Stream();
  const storage = new Storage(dataDir, () => entrance.url, clock, rules);
  const wechat = openWeChat(join(dataDir, 'wechat.json'));
  const people = new People(wechat.state.people, wechat.save);
  const phones = new Phones(people, clock);
  const messages = new Messages({
    wechat,
    clock,
    templates: options.templates ?? applied,
    pages: options.pages ?? null,
    onPush: (push) => stream.send({ type: 'push', ...push }),
  });
  const functions = openFunctions({
    folder: options.functionsDir,
    modules: sdkModules(dataDir),
    url: entrance.url,
    instances: options.instances ?? 4,
    environment,
    clock,
    faults,
    invocations,
    onOutput: (name, text) => log(`${name}| ${text.trimEnd()}`),
    onCall: (call) => told(call),
  });
  const timers = new Timers(functions.configs.values(), clock, fire);
  const date = new SimulatedDate(clock, timers);
  clock.onMove((offset) => stream.sendOffset(offset));
  const { isVisitor } = invocations;
  const media = new MediaChecks({ clock, isVisitor, download: (address) => storage.behind(address), push, delay: options.timers ? 1000 : null });
  const codes = { pages: options.pages ?? null, url: () => entrance.url };
  const openApi = serveOpenApi({ messages, phones, media, codes, isVisitor });
  entrance.open({
    database, functions, invocations, storage, openApi, counters, faults, people, phones, messages, date, stream, onFault,
  });
  if (options.timers) timers.start();

  function told(call: Call) {
    const { operations: _, ...cost } = call;
    counters.add(call);
    log(callLine(call));
    stream.send({ type: 'call', ...cost });
  }

  function fire(name: string, trigger: { name: string }, at: number) {
    return functions.call(name, timerEvent(trigger.name, at), { openid: null, trigger: 'timer' });
  }

  /** An event of WeChat's, to the function that the console names for it; to nobody when it names none. */
  async function push(event: { Event: string }) {
    const name = (options.messagePush ?? pushedTo)[event.Event];
    if (name) await functions.call(name, event, { openid: wechatOpenid, trigger: 'message' });
  }

  /** Runs a function's timer now. */
  async function fireTimer(name: string): Promise<Reply> {
    const trigger = functions.configs.get(name)?.triggers[0];
    if (!trigger) throw new Error(`the function ${name} has no timer`);
    return fire(name, trigger, clock.now());
  }

  /** As wx.cloud.callFunction does. */
  const call = (openid: string, name: string, data: unknown): Promise<Reply> =>
    functions.call(name, data, { openid, trigger: 'phone' });

  /** Takes the functions and their timers as they now lie in the folder. */
  function renew() {
    functions.renew();
    timers.replace(functions.configs.values());
  }

  /** Forgets every record, file, person and push. */
  function reset() {
    database.reset();
    wechat.reset();
    storage.files.reset();
    counters.clear();
  }

  async function stop() {
    const standing = date.cancel();
    await functions.stop();
    await standing;
    timers.stop();
    media.stop();
    stream.stop();
    await close(server);
    database.close();
  }

  const { pushes } = wechat.state;
  return {
    url: entrance.url, port: Number(new URL(entrance.url).port), call, fireTimer, renew, reset, stop,
    environment, clock, date, counters, faults, people, phones, messages, media, pushes, storage, database, stream,
  };
}
