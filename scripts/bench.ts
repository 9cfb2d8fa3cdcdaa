/** `npm run bench`: what each action costs and how it grows, how fast a function wakes, how fast `npm start` is. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureActions } from './bench/actions';
import { measureColdStarts } from './bench/cold';
import { goals, report, type Results } from './bench/report';
import { measureStart } from './bench/start';

const root = join(__dirname, '..');
const file = 'docs/benchmarks.md';

void main().catch((error: Error) => {
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
  writeFileSync(join(root, file), report(results));
  for (const { goal, reached, measured } of goals(results)) console.log(`${reached ? 'reached' : 'MISSED '}  ${goal}: ${measured}`);
  console.log(`Written to ${file}.`);
}
