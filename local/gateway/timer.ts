import { Cron } from 'croner';
import type { Clock } from './clock';
import type { FunctionConfig, Trigger } from './functions/config';

interface Firing {
  name: string;
  trigger: Trigger;
  at: number;
}

const longestSleep = 60_000;
const day = 24 * 60 * 60 * 1000;
const mostFirings = 100;

/** No timer fires much more often than a hundred times on one way, and a daily one misses no day. */
function restOn(way: number): number {
  return Math.min(day, Math.max(0, way) / mostFirings);
}

/** The timers of every function: in their own time, and for every instant crossed when the date is moved. */
export class Timers {
  private crons: { name: string; trigger: Trigger; cron: Cron }[];
  private sleep: NodeJS.Timeout | null = null;
  private seen: number;

  constructor(
    functions: Iterable<FunctionConfig>,
    private readonly clock: Clock,
    private readonly fire: (name: string, trigger: Trigger, at: number) => Promise<unknown>,
  ) {
    this.seen = clock.now();
    this.crons = cronsOf(functions);
  }

  /** From now on these are the timers. */
  replace(functions: Iterable<FunctionConfig>) {
    this.crons = cronsOf(functions);
    if (this.sleep) this.wait();
  }

  /** Lets the timers run by themselves. */
  start() {
    this.seen = this.clock.now();
    this.wait();
  }

  stop() {
    if (this.sleep) clearTimeout(this.sleep);
    this.sleep = null;
  }

  /**
   * Moves the date. On the way forward each timer fires at its instants, with the date standing there; on a far way
   * not at all of them, so that a year does not take as long as its half a million minutes would.
   */
  async moveTo(target: () => number, isWanted: () => boolean) {
    const running = this.sleep !== null;
    this.stop();
    const [from, until] = [this.clock.now(), target()];
    for (const firing of this.between(from, until, restOn(until - from))) {
      if (!isWanted()) break;
      this.clock.setOffset(firing.at - Date.now());
      await this.fire(firing.name, firing.trigger, firing.at);
    }
    if (isWanted()) this.clock.setOffset(target() - Date.now());
    if (running) this.start();
  }

  /** In order of time; nothing when `until` lies before `from`. After firing a timer passes over so many milliseconds. */
  *between(from: number, until: number, rest = 0): Generator<Firing> {
    const rested = new Map<Trigger, number>();
    let passed = from;
    while (true) {
      const next = this.nextAfter(passed, rested);
      const first = next[0];
      if (!first || first.at > until) return;
      const due = next.filter(({ at }) => at === first.at);
      for (const { trigger, at } of due) rested.set(trigger, at + rest - 1);
      yield* due;
      passed = first.at;
    }
  }

  private nextAfter(instant: number, rested?: Map<Trigger, number>): Firing[] {
    return this.crons
      .flatMap(({ name, trigger, cron }) => {
        const next = cron.nextRun(new Date(Math.max(instant, rested?.get(trigger) ?? instant)));
        return next ? [{ name, trigger, at: next.getTime() }] : [];
      })
      .sort((one, other) => one.at - other.at);
  }

  private wait() {
    const next = this.nextAfter(this.seen)[0]?.at ?? Infinity;
    this.stop();
    const pause = Math.min(Math.max(next - this.clock.now(), 0), longestSleep);
    this.sleep = setTimeout(() => this.wake(), pause).unref();
  }

  private wake() {
    const now = this.clock.now();
    for (const { name, trigger, at } of this.between(this.seen, now)) void this.fire(name, trigger, at);
    this.seen = now;
    this.wait();
  }
}

/** What the cloud hands to a function that its timer calls. */
export function timerEvent(name: string, at: number) {
  return { Type: 'Timer', TriggerName: name, Time: new Date(at).toISOString().replace(/\.\d+Z$/, 'Z'), Message: '' };
}

/** Throws where a function's timer is none. */
export function cronsOf(functions: Iterable<FunctionConfig>) {
  return [...functions].flatMap(({ name, triggers }) => triggers.map((trigger) => ({ name, trigger, cron: parse(name, trigger) })));
}

function parse(name: string, { config }: Trigger): Cron {
  try {
    return new Cron(config, { mode: '7-part', timezone: 'Asia/Shanghai', paused: true });
  } catch (error) {
    throw new Error(`${name}/config.json: "${config}" is not a seven-field cron expression (${(error as Error).message})`);
  }
}
