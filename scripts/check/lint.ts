import type { Check } from '../check';
import { tool } from './program';

export const lint: Check = {
  name: 'lint: TypeScript and WXML',
  run: (root) => tool('eslint', 'bin/eslint.js', ['--max-warnings', '0', '.'], root),
};
