/** `npm run soak -- kill [rounds] [first seed]` or `-- roster [members]`: what takes too long for `npm test`. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withSection } from './bench/section';
import { killWriters } from './soak/kill';
import { rosterSection } from './soak/roster-section';
import { soakRoster } from './soak/roster';

const [what, rounds = '200', first = '1'] = process.argv.slice(2);

async function kill(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'soak-'));
  const seeds = Array.from({ length: Number(rounds) }, (_, at) => Number(first) + at);
  const { acknowledged, lost, milliseconds } = await killWriters(join(folder, 'data.db'), seeds, (line) => console.log(line));
  rmSync(folder, { recursive: true });
  const result = `${seeds.length} kills, ${acknowledged} acknowledged writes, ${lost} lost, ${Math.round(milliseconds / 1000)} s`;
  note(`Writers (inserts, increments, transactions) ended by SIGKILL, \`npm run soak -- kill ${rounds} ${first}\`, ${new Date().toISOString().slice(0, 10)}: ${result}.`);
  console.log(result);
  if (lost > 0) process.exitCode = 1;
}

async function roster(): Promise<void> {
  const figures = await soakRoster(Number(rounds === '200' ? 100_000 : rounds), (line) => console.log(line));
  write('Roster import', rosterSection(figures));
  if (!figures.isSameWhenKilled) process.exitCode = 1;
}

function note(sentence: string): void {
  write('Kills', `## Kills\n\n${sentence}`);
}

function write(title: string, section: string): void {
  const file = join(__dirname, '../docs/benchmarks.md');
  writeFileSync(file, withSection(readFileSync(file, 'utf8'), title, section));
}

if (what === 'kill') void kill();
else if (what === 'roster') void roster();
else {
  console.error('npm run soak -- kill [rounds] [first seed] | roster [members]');
  process.exitCode = 2;
}
