import type { Check } from '../check';
import { tool } from './program';

const sides = { phone: 'tsconfig.json', cloud: 'tsconfig.cloud.json', tools: 'tsconfig.tools.json' };

export const types: Check[] = Object.entries(sides).map(([side, config]) => ({
  name: `types: ${side}`,
  run: (root) => tool('typescript', 'bin/tsc', ['--noEmit', '-p', config], root),
}));
