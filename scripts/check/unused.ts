import type { Check } from '../check';
import { tool } from './program';

export const unused: Check = {
  name: 'nothing unused: knip',
  run: (root) => tool('knip', 'bin/knip.js', ['--no-progress'], root),
};
