import { statSync } from 'node:fs';
import { join } from 'node:path';
import { allPackedFiles } from '../../build/source-files';
import type { Inspection, Step } from '../inspection';
import { packageOf } from '../packages';
import { miniprogramIn } from '../project';

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;
/** WeChat refuses a package over 2 MB and 30 MB together; this house opens quickly with a main package of half that. */
const limits = { main: megabyte, subPackage: 2 * megabyte, together: 30 * megabyte };

export const sizes: Step = {
  name: 'sizes of what is sent',
  run(inspection) {
    const packages = measured(inspection);
    const together = [...packages.values()].reduce((sum, bytes) => sum + bytes, 0);
    const all: [string, number, number][] = [...packages].map(([name, bytes]) => [name || 'main', bytes, name ? limits.subPackage : limits.main]);
    const heavy = [...all, ['together', together, limits.together] as const].filter(([, bytes, limit]) => bytes > limit);
    return Promise.resolve({
      faults: heavy.map(([name, bytes, limit]) => `${name} weighs ${inKilobytes(bytes)}, more than ${inKilobytes(limit)}`),
      note: all.map(([name, bytes]) => `${name} ${inKilobytes(bytes)}`).join(', '),
    });
  },
};

function measured({ compiled, modules }: Inspection): Map<string, number> {
  const packages = new Map([['', 0]]);
  for (const file of allPackedFiles(miniprogramIn(compiled))) {
    const name = packageOf(file, modules);
    packages.set(name, (packages.get(name) ?? 0) + statSync(join(miniprogramIn(compiled), file)).size);
  }
  return packages;
}

function inKilobytes(bytes: number): string {
  return `${Math.ceil(bytes / kilobyte)} KB`;
}
