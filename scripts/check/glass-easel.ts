import { TmplGroup } from 'glass-easel-template-compiler';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles } from '../build/source-files';
import type { Check } from '../check';

interface Diagnostic {
  message: string;
  startLine: number;
}

/** WeChat's newer template compiler finds other faults than wcc does. */
export const glassEasel: Check = {
  name: 'WXML: glass-easel compiler',
  async run(root) {
    const miniprogram = join(root, 'miniprogram');
    const files = sourceFiles(miniprogram).filter((file) => file.endsWith('.wxml'));
    return files.flatMap((file) => diagnostics(file, readFileSync(join(miniprogram, file), 'utf8'))).join('\n');
  },
};

function diagnostics(file: string, text: string): string[] {
  const group = new TmplGroup();
  const found = group.addTmpl(file.replace(/\.wxml$/, ''), text) as Diagnostic[];
  group.free();
  return found.map(({ message, startLine }) => `${file}:${startLine + 1}: ${message}`);
}
