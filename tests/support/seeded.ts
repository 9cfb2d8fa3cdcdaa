import { createHash } from 'node:crypto';

/** Random steps that can be taken again: `SEED=…` repeats a run, and every run prints its seed. */
export function seededRandom(name: string) {
  const seed = process.env.SEED ?? String(Date.now());
  console.log(`${name}: SEED=${seed}`);
  let count = 0;
  const fraction = () => createHash('sha256').update(`${seed}/${name}/${count++}`).digest().readUInt32BE() / 2 ** 32;
  const whole = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1));
  return { fraction, whole };
}

export type Random = ReturnType<typeof seededRandom>;
