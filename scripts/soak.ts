/** `npm run soak -- kill [rounds] [first seed]`: what takes too long for `npm test`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killWriters } from './soak/kill';

const [what, rounds = '200', first = '1'] = process.argv.slice(2);

async function kill(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'soak-'));
  const seeds = Array.from({ length: Number(rounds) }, (_, at) => Number(first) + at);
  const { acknowledged, lost, milliseconds } = await killWriters(join(folder, 'data.db'), seeds, (line) => console.log(line));
  rmSync(folder, { recursive: true });
  console.log(`${seeds.length} kills, ${acknowledged} acknowledged writes, ${lost} lost, ${Math.round(milliseconds / 1000)} s`);
  if (lost > 0) process.exitCode = 1;
}

if (what === 'kill') void kill();
else {
  console.error('npm run soak -- kill [rounds] [first seed]');
  process.exitCode = 2;
}
