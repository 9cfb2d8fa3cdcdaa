/** Runs inside a worker thread: one function instance. Loaded by instance.ts, never imported. */
import { parentPort, workerData } from 'node:worker_threads';
import { load } from './load';
import { moveDate } from './moved-date';

interface Start {
  file: string;
  clock: SharedArrayBuffer;
  /** What the engine made of the same file in an earlier instance. */
  compiled: Uint8Array | undefined;
}

interface Job {
  environment: Record<string, string>;
  /** JSON, as it travels in the cloud. */
  event: string;
  context: Record<string, unknown>;
}

const port = parentPort!;
const { file, clock, compiled } = workerData as Start;
moveDate(new Float64Array(clock));
delete process.env.NODE_PATH; // read when the thread began
const base = { ...process.env };
const loaded = load(file, compiled);
const { main } = loaded.exports as { main: (event: unknown, context: unknown) => unknown };
port.on('message', (job: Job) => void run(job));
port.postMessage({ kind: 'ready', compiled: loaded.compiled });

async function run({ environment, event, context }: Job) {
  takeOn(environment);
  try {
    const value = await main(JSON.parse(event), context);
    port.postMessage({ kind: 'value', value: JSON.stringify(value) ?? 'null' });
  } catch (error) {
    port.postMessage({ kind: 'error', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

/** Nothing of the last caller may stay behind. */
function takeOn(environment: Record<string, string>) {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, base, environment);
}
