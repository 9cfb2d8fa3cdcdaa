import type { Answer } from 'shared/contracts/answers';
import { actor, isTimer, member, staff, visitor } from './actor';
import type { AnyAction, Duty } from './actions';
import { now } from './clock';
import { Refused, refuse, unforeseen } from './errors';
import { parse } from './input';
import { log } from './log';

const callers = { everyone: async () => visitor(), guest: actor, member, staff };

/** A cloud function: what callers may do, and what the clock does. */
export function serve(actions: object, duties: Record<string, Duty> = {}) {
  const table = new Map(Object.entries(actions as Record<string, AnyAction>));
  const clockwork = new Map(Object.entries(duties));
  return async (event: unknown, context?: { request_id?: string }): Promise<Answer<unknown>> => {
    const { name, work } = isTimer() ? timed(clockwork, event) : called(table, event);
    return log({ requestId: context?.request_id ?? '', name }, () => settle(work));
  };
}

interface Job {
  /** Never the caller's own text: an unknown name may hold anything. */
  name: string;
  work: () => Promise<unknown>;
}

function called(table: Map<string, AnyAction>, event: unknown): Job {
  const { action: name, input } = Object(event) as { action?: unknown; input?: unknown };
  const action = typeof name === 'string' ? table.get(name) : undefined;
  if (!action) return { name: 'unknown', work: async () => refuse('invalid', '没有这项操作，请更新小程序后再试') };
  return { name: name as string, work: () => perform(action, input) };
}

/** The input first: what cannot be right costs no database request. */
async function perform(action: AnyAction, input: unknown): Promise<unknown> {
  const accepted: unknown = parse(action.input, input);
  const call = { actor: await callers[action.by](), now: now() };
  return (action.run as (input: unknown, call: object) => Promise<unknown>)(accepted, call);
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
