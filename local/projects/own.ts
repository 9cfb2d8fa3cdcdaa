import { join } from 'node:path';
import { buildAll } from '../../scripts/build/all';
import { seed } from '../seed/seed';
import type { Project } from './project';

/** The mini-program of this repository, built from its sources, with the demo. */
export async function ownProject(root: string): Promise<Project> {
  const { functions } = await buildAll(root);
  return {
    miniprogramDir: join(root, 'miniprogram'),
    functionsDir: functions,
    console: {},
    demo: {
      first: 'First run: filling in the demo.',
      again: 'Filling in a fresh demo.',
      fill: async (cloud) => void (await seed(cloud)),
    },
  };
}
