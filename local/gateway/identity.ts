import { randomUUID } from 'node:crypto';
import type { Operation } from './counters';

/** One run of a function: who called it, and what it has asked for so far. */
export interface Invocation {
  token: string;
  requestId: string;
  name: string;
  action: string;
  /** Null for a timer: nobody is calling. */
  openid: string | null;
  trigger: 'phone' | 'function' | 'timer';
  operations: Operation[];
  /** Ends the instance that runs it. */
  kill: () => void;
}

/** The token in an instance's environment stands for its present caller, and for nobody once the call is over. */
export class Invocations {
  private readonly open = new Map<string, Invocation>();

  begin(about: Pick<Invocation, 'name' | 'action' | 'openid' | 'trigger'>): Invocation {
    const invocation = { ...about, token: randomUUID(), requestId: randomUUID(), operations: [], kill: () => {} };
    this.open.set(invocation.token, invocation);
    return invocation;
  }

  find = (token: unknown) => (typeof token === 'string' ? this.open.get(token) : undefined);

  end = (invocation: Invocation) => void this.open.delete(invocation.token);
}
