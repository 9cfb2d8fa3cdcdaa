import { buildSync } from 'esbuild';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What became of one invocation. The value is JSON. */
export type Outcome = { kind: 'value'; value: string } | { kind: 'error' | 'timeout' | 'exit'; message: string };

interface Start {
  file: string;
  /** A folder of modules besides those that lie with the function. */
  modules: string | null;
  clock: SharedArrayBuffer;
  /** Megabytes of objects; buffers beside them are not counted, as the cloud would. */
  memory: number;
  environment: Record<string, string>;
  onOutput: (text: string) => void;
  onEnd: () => void;
}

export interface Job {
  environment: Record<string, string>;
  event: string;
  context: Record<string, unknown>;
}

/** Loading has its own limit in the cloud, apart from the function's time-out. */
const loadingLimit = 30_000;

/** What the engine made of each file; it rejects what no longer fits the text. */
const compiled = new Map<string, Uint8Array>();

/** One instance of a function: a thread with its own environment that runs one invocation at a time. */
export class Instance {
  private readonly worker: Worker;
  private readonly ready: Promise<void>;
  private settle: ((outcome: Outcome) => void) | null = null;
  ended = false;

  constructor(start: Start) {
    this.worker = new Worker(threadSource(), {
      eval: true,
      env: { ...start.environment, ...(start.modules && { NODE_PATH: start.modules }) },
      workerData: { file: start.file, clock: start.clock, compiled: compiled.get(start.file) },
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: start.memory },
    });
    for (const stream of [this.worker.stdout, this.worker.stderr]) stream.on('data', (data) => start.onOutput(String(data)));
    this.ready = this.whenReady(start.file);
    this.ready.catch(() => {});
    this.worker.on('message', (message: Outcome | { kind: 'ready' }) => message.kind !== 'ready' && this.finish(message));
    this.worker.on('error', (error) => {
      start.onOutput(String(error?.stack ?? error));
      this.die(String(error?.message ?? error), start.onEnd);
    });
    this.worker.on('exit', () => this.die('the function exited', start.onEnd));
  }

  async run(job: Job, timeout: number): Promise<Outcome> {
    if (this.ended) return { kind: 'exit', message: 'the function instance ended' };
    const limit = setTimeout(() => this.end({ kind: 'timeout', message: 'loading took too long' }), loadingLimit);
    const outcome = new Promise<Outcome>((resolve) => (this.settle = resolve));
    await this.ready.catch(() => {});
    clearTimeout(limit);
    if (this.ended) return outcome;
    const message = `Invoking task timed out after ${timeout} seconds`;
    const timer = setTimeout(() => this.end({ kind: 'timeout', message }), timeout * 1000);
    this.worker.postMessage(job);
    return outcome.finally(() => clearTimeout(timer));
  }

  /** Ends the thread, whatever it does; its caller gets the outcome. */
  end(outcome: Outcome = { kind: 'exit', message: 'the function instance ended' }) {
    this.finish(outcome);
    this.ended = true;
    return this.worker.terminate();
  }

  private whenReady(file: string) {
    return new Promise<void>((resolve, reject) => {
      this.worker.once('message', (ready: { compiled?: Uint8Array }) => {
        if (ready.compiled) compiled.set(file, ready.compiled);
        resolve();
      });
      this.worker.once('error', reject);
      this.worker.once('exit', () => reject(new Error('the function exited while loading')));
    });
  }

  private die(message: string, onEnd: () => void) {
    this.ended = true;
    this.finish({ kind: 'exit', message });
    onEnd();
  }

  private finish(outcome: Outcome) {
    this.settle?.(outcome);
    this.settle = null;
  }
}

let source: string | null = null;

/** A worker cannot load TypeScript by itself: the thread's few lines are compiled once. */
function threadSource() {
  return (source ??= buildSync({
    entryPoints: [join(__dirname, 'thread.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    logLevel: 'error',
  }).outputFiles[0]!.text);
}
