/** `npm run bench`, or `npm run bench -- database [sizes]` alone: what each action costs and how it grows, how fast a function wakes, how fast `npm start` is. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { measureActions } from './bench/actions';
import { measureColdStarts } from './bench/cold';
import { databaseSection, measureDatabase } from './bench/database';
import { goals, report, type Results } from './bench/report';
import { sectionOf, withSection } from './bench/section';
import { measureStart } from './bench/start';

const root = join(__dirname, '..');
const file = 'docs/benchmarks.md';
/** What other commands write, and this one keeps. */
const measuredApart = ['Database', 'Kills'];

const [part, ...sizes] = process.argv.slice(2);

void (part === 'database' ? database(sizes.map(Number)) : main()).catch((error: Error) => {
  console.error(error.stack ?? error.message);
  process.exitCode = 1;
});

async function main() {
  console.log('Measuring the actions among 2,000 and 20,000 signups …');
  const actions = await measureActions(root);
  console.log('Measuring cold starts on the bundled and on the plain SDK …');
  const cold = await measureColdStarts(root);
  console.log('Measuring a second npm start …');
  const results: Results = { actions, cold, start: await measureStart(root) };
  const before = readFileSync(join(root, file), 'utf8');
  writeFileSync(join(root, file), measuredApart.reduce((text, title) => withSection(text, title, sectionOf(before, title)), report(results)));
  for (const { goal, reached, measured } of goals(results)) console.log(`${reached ? 'reached' : 'MISSED '}  ${goal}: ${measured}`);
  console.log(`Written to ${file}.`);
}

async function database(given: number[]) {
  const sizes = given.length > 0 ? given : [100_000, 1_000_000];
  const machine = `on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores under a load of ${loadavg()[0]!.toFixed(1)}`;
  const rates = [];
  for (const size of sizes) {
    console.log(`Measuring the database at ${size} documents …`);
    rates.push(await measureDatabase(size));
    console.log(rates.at(-1));
  }
  const before = readFileSync(join(root, file), 'utf8');
  writeFileSync(join(root, file), withSection(before, 'Database', databaseSection(sizes, rates, machine)));
}
