import type { Clock } from './clock';
import { Refusal } from './refusal';
import type { Timers } from './timer';

const latest = Date.parse('2100-01-01T00:00:00+08:00');

/** Moving the date, one move at a time. A far move takes its time; a later one replaces what is left of it. */
export class SimulatedDate {
  private last: Promise<void> = Promise.resolve();
  private moves = 0;

  constructor(private readonly clock: Clock, private readonly timers: Timers) {}

  get offset() {
    return this.clock.offset;
  }

  /** Null goes back to the real date. */
  move(instant: string | null): Promise<void> {
    const target = targetOf(instant);
    const mine = ++this.moves;
    const move = this.last.then(() => this.timers.moveTo(target, () => mine === this.moves));
    this.last = move.catch(() => {});
    return move;
  }

  /** Leaves a move under way where it stands, once its present timer is through. */
  cancel(): Promise<void> {
    this.moves += 1;
    return this.last;
  }
}

function targetOf(instant: string | null): () => number {
  if (instant === null) return Date.now;
  const time = Date.parse(instant);
  if (!(time >= 0 && time < latest)) throw new Refusal('INVALID_PARAM', 'this is not an instant between 1970 and 2099');
  return () => time;
}
