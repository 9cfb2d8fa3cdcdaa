import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../check';
import { faultsOf } from './forbidden';

export const forbiddenTexts: Check = {
  name: 'no machine path, no registry host, no third-party host',
  async run(root) {
    const files = tracked(root).filter((file) => existsSync(join(root, file)));
    return files.flatMap((file) => faultsOf(file, readFileSync(join(root, file), 'utf8'))).join('\n');
  },
};

/** What a clone holds, and what is about to be added to it. */
function tracked(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return listed.split('\0').filter((file) => file !== '' && !/\.(png|jpe?g|gif|ico|woff2?)$/.test(file));
}
