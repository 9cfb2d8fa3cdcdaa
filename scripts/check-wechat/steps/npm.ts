import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles } from '../../build/source-files';
import type { Step } from '../inspection';
import { miniprogramIn } from '../project';

/** Packs the packages as 构建 npm does, and looks whether ours lie where WeChat would have put them. */
export const npm: Step = {
  name: 'pack npm',
  async run({ tools, source, npm }) {
    const target = join(npm, 'packed');
    mkdirSync(target, { recursive: true });
    const { warnList } = await tools.packNpmManually({ packageJsonPath: join(npm, 'package.json'), miniprogramNpmDistDir: target });
    const warnings = warnList.map(({ jsPath, startLine, msg, tips }) => `${jsPath ?? ''}:${startLine ?? ''} ${msg ?? tips ?? ''}`);
    return { faults: [...warnings, ...misplaced(join(miniprogramIn(source), 'miniprogram_npm'), join(target, 'miniprogram_npm'))] };
  },
};

function misplaced(ours: string, theirs: string): string[] {
  return sourceFiles(ours)
    .filter((file) => !existsSync(join(theirs, file)))
    .map((file) => `miniprogram_npm/${file} is not where WeChat packs it`);
}
