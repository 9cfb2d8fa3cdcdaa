/** `npm start`: the local cloud and the browser host, from a bare clone to an address to open. */
import { join } from 'node:path';
import { removeAddress, runningAt, writeAddress } from './address';
import { functionLines } from './function-lines';
import { startLocalCloud } from './gateway/server';
import { createHost } from './host/serve';
import { readOptions } from './options';
import { pagesOf } from './pages';
import { foreignProject } from './projects/foreign';
import { ownProject } from './projects/own';
import type { Project } from './projects/project';
import { takeOver } from './take-over';
import { watchFolders } from './watch';

const root = join(__dirname, '..');

void main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

async function main() {
  // The cloud's own machines run on UTC: what works only in Beijing's zone must not work here either.
  process.env.TZ = 'UTC';
  const { port, data, reset, foreign } = readOptions(process.argv.slice(2), root);
  const other = await runningAt(data);
  if (other) throw new Error(`Already running on ${other} with this data. Open it, or stop it first (Ctrl-C).`);
  const project = foreign ? foreignProject(foreign, data) : await ownProject(root);
  await prepare(project, data, reset);
  const { miniprogramDir, functionsDir, sources } = project;
  const lines = functionLines(root, functionsDir);
  const host = createHost({ miniprogramDir, watch: true });
  const cloud = await startLocalCloud({
    ...project.console,
    dataDir: data,
    functionsDir,
    port,
    timers: true,
    pages: pagesOf(miniprogramDir),
    files: (request, response) => host.handle(request, response),
    log: (line) => console.log(lines(line)),
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${port} is taken. Choose another one: npm start -- --port N`);
  });
  writeAddress(data, cloud.url);
  console.log(`\nOpen ${cloud.url}   (Ctrl-C stops it)\n`);
  const stopWatching = watchFolders(sources, () => takeOver(project, cloud));
  stopOnSignal({ stop: () => (stopWatching(), cloud.stop()) }, data);
}

/** The demo is filled in behind closed doors: no page and no timed duty sees half of it. Nothing but our own records is emptied. */
async function prepare({ functionsDir, console: settings, demo }: Project, dataDir: string, reset: boolean) {
  const cloud = await startLocalCloud({ ...settings, dataDir, functionsDir });
  try {
    if (cloud.people.list().length && !reset) return;
    console.log(reset ? demo.again : demo.first);
    await demo.fill(cloud);
  } finally {
    await cloud.stop();
  }
}

function stopOnSignal(cloud: { stop(): Promise<void> }, data: string) {
  let stopping: Promise<void> | null = null;
  // Ctrl-C reaches this process more than once: from the terminal and from the commands above it.
  const stop = () =>
    void (stopping ??= cloud.stop().then(() => {
      removeAddress(data);
      process.exit(0);
    }));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
