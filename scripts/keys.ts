/** `npm run keys -- rotate | retire [--data DIR]`: the key that seals members' numbers, in a local cloud that stands still; `lookup EXPORT`: the one by which they are found, in an exported environment. docs/deploy.md says the same for CloudBase. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runningAt } from '../local/address';
import { retireKeys, rotateKey } from '../local/data/keys';
import { changeLookupKey } from '../local/data/lookup';

const root = join(__dirname, '..');
const usage = 'npm run keys -- rotate | retire   [--data DIR]\nnpm run keys -- lookup EXPORT';

void main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

async function main() {
  const { values, positionals } = parseArgs({ options: { data: { type: 'string' } }, allowPositionals: true });
  if (positionals[0] === 'lookup' && positionals[1]) return lookup(resolve(positionals[1]));
  const data = resolve(root, values.data ?? '.local-cloud');
  const running = await runningAt(data);
  if (running) throw new Error(`The local cloud is running on ${running} with this data. Stop it first (Ctrl-C).`);
  if (positionals[0] === 'rotate') return rotate(data);
  if (positionals[0] === 'retire') return console.log(`${await retireKeys(data)} former key(s) taken away. What they sealed before, for instance in an old export, can only be read by whoever kept them.`);
  throw new Error(usage);
}

function rotate(data: string) {
  rotateKey(data);
  console.log('There is a new key, and the former one still reads. With the next npm start the roster’s duty seals everything anew, page by page; then: npm run keys -- retire.');
}

function lookup(folder: string) {
  console.log(`There is a new lookup key, and the hashes of ${changeLookupKey(folder)} version(s) of the roster were made with it. Put the folder back with npm run data -- import, and destroy what was there before.`);
}
