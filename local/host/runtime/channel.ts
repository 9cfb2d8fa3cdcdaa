type Listener = (...values: unknown[]) => void;

/** The two ends of `eventChannel`: what one emits the other hears, also what was emitted before it listened. */
export function openChannel(events: Record<string, Listener>): { here: Channel; there: Channel } {
  const here = new Channel();
  const there = new Channel();
  here.other = there;
  there.other = here;
  for (const [name, listener] of Object.entries(events)) here.on(name, listener);
  return { here, there };
}

export class Channel {
  other!: Channel;
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly unheard: { name: string; values: unknown[] }[] = [];

  on(name: string, listener: Listener): void {
    this.listeners.set(name, (this.listeners.get(name) ?? new Set()).add(listener));
    const missed = this.unheard.filter((event) => event.name === name);
    for (const event of missed) {
      this.unheard.splice(this.unheard.indexOf(event), 1);
      listener(...event.values);
    }
  }

  once(name: string, listener: Listener): void {
    const first: Listener = (...values) => {
      this.off(name, first);
      listener(...values);
    };
    this.on(name, first);
  }

  off(name: string, listener?: Listener): void {
    if (listener) this.listeners.get(name)?.delete(listener);
    else this.listeners.delete(name);
  }

  emit(name: string, ...values: unknown[]): void {
    this.other.hear(name, values);
  }

  private hear(name: string, values: unknown[]): void {
    const listeners = this.listeners.get(name);
    if (!listeners?.size) this.unheard.push({ name, values });
    else for (const listener of [...listeners]) listener(...values);
  }
}
