import { join } from 'node:path';
import { buildAll } from '../../scripts/build/all';
import { buildFunctions } from '../../scripts/build/functions';
import { buildMiniprogramNpm } from '../../scripts/build/miniprogram-npm';
import { seed } from '../seed/seed';
import type { Project } from './project';

/** The mini-program of this repository, built from its sources, with the demo. */
export async function ownProject(root: string): Promise<Project> {
  const miniprogramDir = join(root, 'miniprogram');
  const { functions } = await buildAll(root);
  return {
    miniprogramDir,
    functionsDir: functions,
    sources: [miniprogramDir, join(root, 'cloudfunctions')],
    rebuild: async () => {
      buildMiniprogramNpm(root);
      await buildFunctions({ root, sdk: 'bundled' });
    },
    console: {},
    demo: {
      first: 'First run: filling in the demo.',
      again: 'Filling in a fresh demo.',
      fill: async (cloud) => void (await seed(cloud)),
    },
  };
}
