import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allPackedFiles } from '../../build/source-files';
import type { Step } from '../inspection';
import { miniprogramIn } from '../project';

/** What WeChat's tools pass over in silence. */
const patterns: [RegExp, string][] = [
  [/\bimport\s*\(/, 'import() is left as it is, and no phone knows it: use require.async'],
  [/(?<![\w-])[0-9a-f]{32}(?![\w-])/, 'a text of 32 hexadecimal digits looks like an AppSecret'],
];

export const leftovers: Step = {
  name: 'no import() and no secret in what is sent',
  run({ compiled }) {
    const scripts = allPackedFiles(miniprogramIn(compiled)).filter((file) => file.endsWith('.js'));
    return Promise.resolve({ faults: scripts.flatMap((file) => left(file, readFileSync(join(miniprogramIn(compiled), file), 'utf8'))) });
  },
};

function left(file: string, text: string): string[] {
  return patterns.filter(([pattern]) => pattern.test(text)).map(([, why]) => `${file}: ${why}`);
}
