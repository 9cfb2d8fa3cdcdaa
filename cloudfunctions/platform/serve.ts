import type { Answer } from 'shared/contracts/answers';
import { dayOf } from 'shared/instants';
import { admit, isTimer } from './actor';
import type { AnyAction, Duty, Ear } from './actions';
import { now } from './clock';
import { Refused, refuse, unforeseen } from './errors';
import { parse } from './input';
import { log } from './log';
import type { Permission } from './permission';

interface Entry {
  action: AnyAction;
  permission: Permission;
}

/** A cloud function: what callers may do, who they must be, what the clock does, and what WeChat's own events are told to. */
export function serve(actions: object, permissions: Record<string, Permission>, duties: Record<string, Duty> = {}, ears: Record<string, Ear> = {}) {
  const table = new Map(Object.entries(actions as Record<string, AnyAction>).map(([name, action]) => [name, entryOf(name, action, permissions)]));
  const clockwork = new Map(Object.entries(duties));
  const listening = new Map(Object.entries(ears));
  return async (event: unknown, context?: { request_id?: string }): Promise<Answer<unknown>> => {
    const { name, work } = isTimer() ? timed(clockwork, event) : (heard(listening, event) ?? called(table, event));
    return log({ requestId: context?.request_id ?? '', name }, () => settle(work));
  };
}

/** An action without its row of the table never goes into service. */
function entryOf(name: string, action: AnyAction, permissions: Record<string, Permission>): Entry {
  const permission = permissions[name];
  if (!permission) throw new Error(`${name} is missing in the permission table`);
  return { action, permission };
}

interface Job {
  /** Never the caller's own text: an unknown name may hold anything. */
  name: string;
  work: () => Promise<unknown>;
}

function called(table: Map<string, Entry>, event: unknown): Job {
  const { action: name, input } = Object(event) as { action?: unknown; input?: unknown };
  const entry = typeof name === 'string' ? table.get(name) : undefined;
  if (!entry) return { name: 'unknown', work: async () => refuse('invalid', '没有这项操作，请更新小程序后再试') };
  return { name: name as string, work: () => perform(entry, input) };
}

/** The input first: what cannot be right costs no database request. */
async function perform({ action, permission }: Entry, input: unknown): Promise<unknown> {
  const accepted: unknown = parse(action.input, input);
  const at = now();
  const call = { actor: await admit(permission, dayOf(at)), now: at };
  return (action.run as (input: unknown, call: object) => Promise<unknown>)(accepted, call);
}

/** An event proves itself by what it knows (a trace that only WeChat was told): a caller from the phone may send anything. */
function heard(ears: Map<string, Ear>, event: unknown): Job | null {
  const { Event, action } = Object(event) as { Event?: unknown; action?: unknown };
  const ear = typeof Event === 'string' && action === undefined ? ears.get(Event) : undefined;
  return ear ? { name: `event ${Event as string}`, work: () => ear(event) } : null;
}

function timed(duties: Map<string, Duty>, event: unknown): Job {
  const { TriggerName } = Object(event) as { TriggerName?: unknown };
  const duty = typeof TriggerName === 'string' ? duties.get(TriggerName) : undefined;
  if (!duty) return { name: 'unknown duty', work: async () => refuse('invalid', '没有这项定时任务') };
  return { name: `duty ${TriggerName as string}`, work: () => duty(now()) };
}

async function settle(work: () => Promise<unknown>): Promise<{ answer: Answer<unknown>; error?: unknown }> {
  try {
    return { answer: { ok: true, value: (await work()) ?? null } };
  } catch (error) {
    if (error instanceof Refused) return { answer: { ok: false, refusal: error.refusal } };
    return { answer: { ok: false, refusal: unforeseen }, error };
  }
}
