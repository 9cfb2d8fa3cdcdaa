/** `npm run data -- export DIR | import DIR | reset`: the whole environment of the local cloud, with its files and keys. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runningAt } from '../local/address';
import { eraseData } from '../local/data/erase';
import { exportData } from '../local/data/export';
import { importData } from '../local/data/import';

const root = join(__dirname, '..');
const usage = 'npm run data -- export DIR | import DIR | reset   [--data DIR]';

void main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

async function main() {
  const { values, positionals } = parseArgs({ options: { data: { type: 'string' } }, allowPositionals: true });
  const [order, folder] = positionals;
  const data = resolve(root, values.data ?? '.local-cloud');
  const running = await runningAt(data);
  if (running) throw new Error(`The local cloud is running on ${running} with this data. Stop it first (Ctrl-C).`);
  if (order === 'reset' && !folder) return reset(data);
  if (order === 'export' && folder) return console.log(`Exported ${exportData(data, resolve(folder))} documents to ${folder}. Keep it safe: the keys are in it.`);
  if (order === 'import' && folder) return console.log(`Imported ${await importData(data, resolve(folder))} documents from ${folder}.`);
  throw new Error(usage);
}

function reset(data: string) {
  eraseData(data);
  console.log('Nothing is left. The next npm start fills in the demo.');
}
