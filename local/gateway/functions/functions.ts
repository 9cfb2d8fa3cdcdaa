import { join } from 'node:path';
import { stampOf } from '../../stamp';
import type { Clock } from '../clock';
import type { Call } from '../counters';
import type { Faults } from '../faults';
import type { Invocation, Invocations } from '../identity';
import { overQuota } from '../quota';
import { appId, baseEnvironment, callEnvironment } from './environment';
import { readFunctions, type FunctionConfig } from './config';
import { Instance, type Outcome } from './instance';
import { answerCode } from './answer-code';
import { Pool } from './pool';

export interface FunctionsOptions {
  folder: string;
  /** Where a function that names wx-server-sdk finds it. */
  modules: string;
  url: string;
  /** At most so many instances of each function. */
  instances: number;
  environment: Record<string, string>;
  clock: Clock;
  faults: Faults;
  invocations: Invocations;
  onOutput: (name: string, text: string) => void;
  onCall: (call: Call) => void;
}

export type Caller = Pick<Invocation, 'openid' | 'trigger'>;

/** What the cloud says to whoever called: the function's value as JSON, or why there is none. */
export type Reply = { requestId: string } & ({ value: string } | { errCode: number; message: string });

const eventLimit = 6 * 1024 * 1024;
const resultLimit = 1024 * 1024;
const idle = 120_000;

export type Functions = ReturnType<typeof openFunctions>;

export function openFunctions(options: FunctionsOptions) {
  const configs = readFunctions(options.folder);
  const pools = new Map<string, Pool>();
  const drained = new Set<Pool>();
  const stamps = new Map<string, string>();
  for (const config of configs.values()) open(config);

  function open(config: FunctionConfig) {
    pools.set(config.name, openPool(options, config));
    stamps.set(config.name, stampOf(join(options.folder, config.name)));
  }

  /** Takes what now lies in the folder; calls that are under way end on what they began with. */
  function renew() {
    const found = readFunctions(options.folder);
    for (const name of configs.keys()) if (stamps.get(name) !== stampOf(join(options.folder, name))) close(name);
    for (const config of found.values()) if (!pools.has(config.name)) open(config);
    configs.clear();
    for (const [name, config] of found) configs.set(name, config);
  }

  function close(name: string) {
    const pool = pools.get(name)!;
    pools.delete(name);
    pool.drain();
    drained.add(pool);
  }

  async function call(name: string, data: unknown, caller: Caller): Promise<Reply> {
    const invocation = options.invocations.begin({ name, action: actionOf(data), ...caller });
    const started = performance.now();
    const reply = await run(invocation, data);
    options.invocations.end(invocation);
    record(options, invocation, reply, performance.now() - started);
    return reply;
  }

  async function run(invocation: Invocation, data: unknown): Promise<Reply> {
    const { requestId, name, action } = invocation;
    const refused = invocation.trigger === 'phone' && overQuota(options.faults, { name, action, request: 'call' });
    if (refused) return { requestId, errCode: refused.errCode, message: refused.message };
    const pool = pools.get(name);
    if (!pool) return { requestId, errCode: -501000, message: 'FunctionName parameter could not be found' };
    const event = JSON.stringify(eventOf(invocation, data));
    if (Buffer.byteLength(event) > eventLimit) return { requestId, errCode: -501007, message: 'the event exceeds the limit of 6 MB' };
    const job = {
      environment: callEnvironment(invocation),
      event,
      context: { request_id: requestId, function_name: name, namespace: 'local-cloud' },
    };
    const outcome = await pool.run(job, (kill) => (invocation.kill = kill));
    if (outcome.kind === 'error') options.onOutput(name, outcome.message);
    return { requestId, ...judge(outcome) };
  }

  const stop = async () => void (await Promise.all([...pools.values(), ...drained].map((pool) => pool.stop())));
  return { call, renew, stop, configs };
}

function openPool(options: FunctionsOptions, { name, file, timeout, memory, needsSdk }: FunctionConfig) {
  const environment = baseEnvironment(options.url, options.environment);
  const modules = needsSdk ? options.modules : null;
  const onOutput = (text: string) => options.onOutput(name, text);
  const start = (onEnd: () => void) => new Instance({ file, modules, memory, clock: options.clock.memory, environment, onOutput, onEnd });
  return new Pool({ size: options.instances, timeout, idle, start });
}

/** WeChat itself adds who is calling; whatever a client sends under that name is overwritten. */
function eventOf({ trigger, openid }: Invocation, data: unknown) {
  if (trigger === 'timer' || trigger === 'message' || typeof data !== 'object' || data === null || Array.isArray(data)) return data ?? {};
  return { ...data, userInfo: { appId, openId: openid } };
}

function judge(outcome: Outcome) {
  if (outcome.kind === 'timeout') return { errCode: -504003, message: outcome.message };
  if (outcome.kind !== 'value') return { errCode: -504002, message: outcome.message };
  const size = Buffer.byteLength(outcome.value);
  if (size <= resultLimit) return { value: outcome.value };
  return { errCode: -604001, message: 'cloudfunction result size exceed limit (1MB)' };
}

/** An action is a name from the source; anything else that a client sends there does not reach the log. */
function actionOf(data: unknown): string {
  const { action, Type } = (data ?? {}) as Record<string, unknown>;
  if (Type === 'Timer') return 'timer';
  return typeof action === 'string' && /^[a-zA-Z]{1,40}$/.test(action) ? action : '-';
}

function record({ onCall }: FunctionsOptions, invocation: Invocation, reply: Reply, ms: number) {
  const { requestId, name, action, trigger, operations } = invocation;
  const examined = operations.reduce((sum, each) => sum + each.examined, 0);
  const code = 'value' in reply ? answerCode(reply.value) : String(reply.errCode);
  onCall({ requestId, name, action, trigger, ms, code, requests: operations.length, examined, operations });
}
