import type { Instance, Job, Outcome } from './instance';

export interface PoolOptions {
  size: number;
  timeout: number;
  /** Milliseconds after which an idle instance ends, as the cloud does with those that nobody calls. */
  idle: number;
  start: (onEnd: () => void) => Instance;
}

interface Waiting {
  job: Job;
  onStart: (kill: () => void) => void;
  resolve: (outcome: Outcome) => void;
}

const stopped: Outcome = { kind: 'exit', message: 'the local cloud stopped' };

/** The instances of one function: a call takes an idle one, starts a new one, or waits its turn. */
export class Pool {
  private readonly idle: Instance[] = [];
  private readonly instances = new Set<Instance>();
  private readonly waiting: Waiting[] = [];
  private readonly naps = new Map<Instance, NodeJS.Timeout>();
  private stopped = false;
  private draining = false;

  constructor(private readonly options: PoolOptions) {}

  /** `onStart` receives the way to kill the instance that took the job. */
  async run(job: Job, onStart: Waiting['onStart']): Promise<Outcome> {
    if (this.stopped) return stopped;
    return new Promise((resolve) => {
      this.waiting.push({ job, onStart, resolve });
      this.serve();
    });
  }

  async stop() {
    this.stopped = true;
    for (const nap of this.naps.values()) clearTimeout(nap);
    for (const { resolve } of this.waiting.splice(0)) resolve(stopped);
    await Promise.all([...this.instances].map((instance) => instance.end()));
  }

  /** What runs and waits is still done; nothing rests for a next call. */
  drain() {
    this.draining = true;
    for (const instance of this.idle.splice(0)) void instance.end();
  }

  private serve() {
    while (this.waiting.length) {
      const instance = this.take();
      if (!instance) return;
      void this.work(instance, this.waiting.shift()!);
    }
  }

  private take(): Instance | undefined {
    const rested = this.idle.pop();
    if (rested) clearTimeout(this.naps.get(rested));
    if (rested?.ended) return this.take(); // its nap was over a moment ago
    return rested ?? (this.instances.size < this.options.size ? this.start() : undefined);
  }

  private start() {
    const instance: Instance = this.options.start(() => this.drop(instance));
    this.instances.add(instance);
    return instance;
  }

  private async work(instance: Instance, { job, onStart, resolve }: Waiting) {
    onStart(() => void instance.end());
    resolve(await instance.run(job, this.options.timeout));
    if (!instance.ended) this.rest(instance);
    this.serve();
  }

  private rest(instance: Instance) {
    if (this.draining && !this.waiting.length) return void instance.end();
    this.idle.push(instance);
    this.naps.set(instance, setTimeout(() => void instance.end(), this.options.idle).unref());
  }

  private drop(instance: Instance) {
    this.instances.delete(instance);
    clearTimeout(this.naps.get(instance));
    this.naps.delete(instance);
    const place = this.idle.indexOf(instance);
    if (place >= 0) this.idle.splice(place, 1);
    this.serve();
  }
}
