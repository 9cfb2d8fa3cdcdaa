import type { Check } from '../check';
import { tool } from './program';

const rooms = ['miniprogram', 'cloudfunctions', 'local', 'scripts', 'tests'];

export const boundaries: Check = {
  name: 'walls and cycles: dependency-cruiser',
  run: (root) => tool('dependency-cruiser', 'bin/dependency-cruise.mjs', ['--config', '.dependency-cruiser.js', '--output-type', 'err', ...rooms], root),
};
