/**
 * The simulated date: an offset on the real clock, shared with every function instance by memory, so that
 * Date moves in all of them in the same moment. Durations and time-outs stay real.
 */
export class Clock {
  readonly memory = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  private readonly cell = new Float64Array(this.memory);
  private readonly listeners: ((offset: number) => void)[] = [];

  get offset() {
    return this.cell[0]!;
  }

  now = () => Date.now() + this.offset;

  setOffset(offset: number) {
    this.cell[0] = offset;
    for (const listener of this.listeners) listener(offset);
  }

  onMove(listener: (offset: number) => void) {
    this.listeners.push(listener);
  }
}
