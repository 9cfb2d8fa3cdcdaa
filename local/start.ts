/** `npm start`: the local cloud and the browser host, from a bare clone to an address to open. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from '../scripts/build/all';
import { writeAddress, runningAt } from './address';
import { startLocalCloud } from './gateway/server';
import { createHost } from './host/serve';
import { readOptions } from './options';
import { pagesOf } from './pages';
import { seed } from './seed/seed';

const root = join(__dirname, '..');

void main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

async function main() {
  // The cloud's own machines run on UTC: what works only in Beijing's zone must not work here either.
  process.env.TZ = 'UTC';
  const { port, data, reset } = readOptions(process.argv.slice(2), root);
  const other = await runningAt(data);
  if (other) throw new Error(`Already running on ${other} with this data. Open it, or stop it first (Ctrl-C).`);
  if (reset) rmSync(data, { recursive: true, force: true });
  const { functions } = await buildAll(root);
  const miniprogramDir = join(root, 'miniprogram');
  const host = createHost({ miniprogramDir, watch: true });
  const cloud = await startLocalCloud({
    dataDir: data,
    functionsDir: functions,
    port,
    timers: true,
    pages: pagesOf(miniprogramDir),
    files: (request, response) => host.handle(request, response),
    log: (line) => console.log(line),
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${port} is taken. Choose another one: npm start -- --port N`);
  });
  await seedOnce(cloud);
  writeAddress(data, cloud.url);
  console.log(`\nOpen ${cloud.url}   (Ctrl-C stops it)\n`);
  stopOnSignal(cloud);
}

async function seedOnce(cloud: Awaited<ReturnType<typeof startLocalCloud>>) {
  if (cloud.people.list().length) return;
  console.log('First run: filling in the demo.');
  await seed(cloud);
}

function stopOnSignal(cloud: { stop(): Promise<void> }) {
  let stopping: Promise<void> | null = null;
  // Ctrl-C reaches this process more than once: from the terminal and from the commands above it.
  const stop = () => void (stopping ??= cloud.stop().then(() => process.exit(0)));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
