/** `npm run bench`: everything that docs/benchmarks.md shows; `npm run bench -- PART [sizes]`: one part of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actions } from './bench/actions';
import { audit } from './bench/audit';
import { cases } from './bench/cases';
import { cold } from './bench/cold';
import { database } from './bench/database';
import { gallery } from './bench/gallery';
import { gateway } from './bench/gateway';
import { pages } from './bench/pages';
import { news } from './bench/news';
import type { Part } from './bench/part';
import { saving } from './bench/saving';
import { withSection } from './bench/section';
import { start } from './bench/start';

const root = join(__dirname, '..');
const file = join(root, 'docs/benchmarks.md');
const parts: Record<string, Part> = { actions, cold, start, gateway, database, pages, gallery, saving, audit, cases, news };

void main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.stack ?? error.message);
  process.exitCode = 1;
});

async function main([name, ...sizes]: string[]) {
  if (name !== undefined && !Object.hasOwn(parts, name)) throw new Error(`npm run bench -- ${Object.keys(parts).join(' | ')}`);
  for (const each of name === undefined ? Object.keys(parts) : [name]) await measure(each, sizes.map(Number));
}

/** Each part is written as soon as it is known: the next one may take long. */
async function measure(name: string, given: number[]) {
  const { title, sizes = [], measure: run } = parts[name]!;
  console.log(`Measuring ${name} …`);
  const section = await run(root, given.length ? given : sizes);
  writeFileSync(file, withSection(readFileSync(file, 'utf8'), title, `## ${title}\n\n${section}`));
  console.log(`${section}\n`);
}
