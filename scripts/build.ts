/** `npm run build`: bundles of the cloud functions and the packages of the phone, with their sizes. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build/all';
import { packageSizes, printSizes, refuseTooLarge } from './build/sizes';

const root = join(__dirname, '..');

void main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

async function main() {
  const { functions, names } = await buildAll(root);
  const bundles = names.map((name) => ({ name, bytes: statSync(join(functions, name, 'index.js')).size }));
  const packages = packageSizes(root);
  console.log(`Cloud functions, one file each:\n${printSizes(bundles)}`);
  console.log(`Packages of the mini-program (main: 1 MB at most):\n${printSizes(packages)}`);
  refuseTooLarge(packages);
  console.log('Built.');
}
