/** `npm run build`: bundles of the cloud functions and the packages of the phone, with their sizes. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { buildFunctions } from './build/functions';

const root = join(__dirname, '..');

void main();

async function main() {
  const { folder, names, built } = await buildFunctions({ root, sdk: 'bundled' });
  console.log(built ? '云函数 built:' : '云函数 unchanged:');
  for (const name of names) console.log(`  ${name.padEnd(12)} ${kilobytes(join(folder, name, 'index.js'))}`);
}

const kilobytes = (file: string) => `${(statSync(file).size / 1024).toFixed(0).padStart(6)} KB`;
