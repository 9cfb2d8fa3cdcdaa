/** `npm run soak -- kill [rounds] [first seed]` `-- roster [members]`, `-- cases [cases] [seed]` `-- cases-model [runs] [seed]` or `-- pledges [members] [seed]`: what takes too long for `npm test`. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withSection } from './bench/section';
import { soakCasesModel } from './soak/cases-model/run';
import { killWriters } from './soak/kill';
import { rosterSection } from './soak/roster-section';
import { soakRoster } from './soak/roster';
import { soakPledges, type PledgeFigures } from './soak/pledges';
import { soakYearEnd, type YearEndFigures } from './soak/year-end';

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

async function cases(): Promise<void> {
  const [wanted, seed] = [Number(rounds === '200' ? 2000 : rounds), Number(first)];
  const figures = await soakYearEnd(wanted, seed, (line) => console.log(line));
  const result = tableOf(figures, seed);
  console.log(result);
  write('Cases through a year end', `## Cases through a year end\n\n\`npm run soak -- cases ${wanted} ${seed}\`, ${new Date().toISOString().slice(0, 10)}: from October to March, the next year entered on 14 December, days of silence, doubled runs, killed instances.\n\n${result}`);
  if (figures.lost.length + figures.strange.length > 0 || figures.expected !== figures.found || figures.moved !== figures.announced) process.exitCode = 1;
}

function tableOf({ cases: count, days, runs, kills, expected, found, lost, strange, moved, announced, seconds }: YearEndFigures, seed: number): string {
  const rows: [string, string | number][] = [
    ['cases', count], ['seed', seed], ['days simulated', days], ['runs of the duty', runs], ['killed', kills],
    ['reminders due', expected], ['reminders told', found], ['lost', lost.length], ['wrong or doubled', strange.length],
    ['cases with a day that moved or became certain', moved], ['told of it exactly once', announced], ['seconds', Math.round(seconds)],
  ];
  for (const line of [...lost.slice(0, 5).map((each) => `lost: ${each}`), ...strange.slice(0, 5).map((each) => `wrong: ${each}`)]) console.error(line);
  return `| | |\n| --- | ---: |\n${rows.map(([name, value]) => `| ${name} | ${value} |`).join('\n')}`;
}

/** As long as it takes: a difference is told with the shortest sequence that shows it. */
async function casesModel(): Promise<void> {
  const [runs, seed] = [rounds === '200' ? 100 : Number(rounds), Number(first)];
  const { steps, blows, messages, seconds } = await soakCasesModel({ runs, seed, length: 160, shrink: true }, (line) => console.log(line));
  const result = `${runs} sequences of random steps, ${steps} steps that went through, ${blows} replies lost or instances killed, ${messages} messages due and each told once, no difference to the model, ${Math.round(seconds)} s`;
  console.log(result);
  write('Cases beside their model', `## Cases beside their model\n\n\`npm run soak -- cases-model ${runs} ${seed}\`, ${new Date().toISOString().slice(0, 10)}: ${result}.`);
}

async function pledges(): Promise<void> {
  const [wanted, seed] = [Number(rounds === '200' ? 10_000 : rounds), Number(first)];
  const figures = await soakPledges(wanted, seed, (line) => console.log(line));
  const result = pledgeTable(figures, seed);
  console.log(result);
  write('Pledges', `## Pledges\n\n\`npm run soak -- pledges ${wanted} ${seed}\`, ${new Date().toISOString().slice(0, 10)}: members sign through the real SDK, eight at once; one reply in eight hundred never arrives and the instance that waits for it is dead.\n\n${result}`);
  const { signatures, informed, lost, doubled, whole, found } = figures;
  if (signatures !== informed || lost > 0 || doubled > 0 || !whole || Object.values(found).includes(false)) process.exitCode = 1;
}

function pledgeTable({ signatures, kills, retries, informed, lost, doubled, batches, megabytes, covered, seconds, whole, found }: PledgeFigures, seed: number): string {
  const rows: [string, string | number][] = [
    ['signatures', signatures], ['seed', seed], ['instances killed', kills], ['calls made again', retries], ['lost', lost], ['doubled', doubled], ['signers told of their certificate', informed],
    ['seconds of reading and signing', seconds.signing.toFixed(1)], ['signatures a minute', Math.round((signatures * 60) / seconds.signing)],
    ['seconds of sealing', seconds.sealing.toFixed(1)], ['batches', batches], ['seconds of counting and telling', seconds.counting.toFixed(1)], ['signed of asked, by the board', covered],
    ['seconds of the export', seconds.exporting.toFixed(1)], ['megabytes', megabytes.toFixed(1)], ['the separate verifier finds the export whole', whole ? 'yes' : 'NO'],
    ...Object.entries(found).map(([name, isFound]): [string, string] => [`it finds ${name}`, isFound ? 'yes' : 'NO']), ['seconds of the five verifications', seconds.verifying.toFixed(1)],
  ];
  return `| | |\n| --- | ---: |\n${rows.map(([name, value]) => `| ${name} | ${value} |`).join('\n')}`;
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
else if (what === 'cases') void cases();
else if (what === 'pledges') void pledges();
else if (what === 'cases-model') void casesModel();
else {
  console.error('npm run soak -- kill [rounds] [first seed] | roster [members] | cases [cases] [seed] | cases-model [runs] [seed] | pledges [members] [seed]');
  process.exitCode = 2;
}
