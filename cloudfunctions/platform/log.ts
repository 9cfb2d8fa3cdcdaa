import { AsyncLocalStorage } from 'node:async_hooks';
import type { Answer } from 'shared/contracts/answers';
import { errorCode } from './faults';

interface Settled {
  answer: Answer<unknown>;
  error?: unknown;
}

/** Whose work is being done, for what is said below the door. */
const calls = new AsyncLocalStorage<{ requestId: string }>();

/** One line per call. No input, no OPENID, no error text: a duplicate key's text holds the key. */
export async function log(call: { requestId: string; name: string }, run: () => Promise<Settled>): Promise<Answer<unknown>> {
  const started = performance.now();
  const { answer, error } = await calls.run({ requestId: call.requestId }, run);
  const milliseconds = Math.round(performance.now() - started);
  const outcome = answer.ok ? 'ok' : answer.refusal.code;
  console.log(JSON.stringify({ ...call, outcome, milliseconds, ...(error !== undefined && { fault: kind(error) }) }));
  return answer;
}

function kind(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { name: error.name, code: errorCode(error), at: frames.slice(0, 5).map((line) => line.trim()) };
}

/** After the answer is decided: what fails here is left to a timed duty, and said in the log. True when it was done. */
export async function afterwards(name: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    console.log(JSON.stringify({ ...calls.getStore(), name, outcome: 'left to the duty', fault: kind(error) }));
    return false;
  }
}

/** What an answer can do without: null when it failed, and said in the log. */
export async function attempted<Value>(name: string, work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch (error) {
    console.log(JSON.stringify({ ...calls.getStore(), name, outcome: 'done without', fault: kind(error) }));
    return null;
  }
}
