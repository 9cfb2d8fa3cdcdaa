import { randomUUID } from 'node:crypto';
import type { Operation, Trigger } from './counters';

/** One run of a function: who called it, and what it has asked for so far. */
export interface Invocation {
  token: string;
  requestId: string;
  name: string;
  action: string;
  /** Null for a timer: nobody is calling. */
  openid: string | null;
  trigger: Trigger;
  operations: Operation[];
  /** Ends the instance that runs it. */
  kill: () => void;
}

const twoHours = 2 * 60 * 60 * 1000;

/** The token in an instance's environment stands for its present caller, and for nobody once the call is over. */
export class Invocations {
  private readonly open = new Map<string, Invocation>();
  private readonly visits = new Map<string, number>();

  constructor(private readonly now: () => number) {}

  begin(about: Pick<Invocation, 'name' | 'action' | 'openid' | 'trigger'>): Invocation {
    const invocation = { ...about, token: randomUUID(), requestId: randomUUID(), operations: [], kill: () => {} };
    this.open.set(invocation.token, invocation);
    if (about.trigger === 'phone' && about.openid) this.visits.set(about.openid, this.now());
    return invocation;
  }

  find = (token: unknown) => (typeof token === 'string' ? this.open.get(token) : undefined);

  /** Whether this person has used the mini-program in the last two hours: WeChat asks for it here and there. */
  isVisitor = (openid: string) => this.now() - (this.visits.get(openid) ?? -Infinity) <= twoHours;

  end = (invocation: Invocation) => void this.open.delete(invocation.token);
}
