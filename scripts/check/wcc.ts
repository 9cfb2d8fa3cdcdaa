import { join } from 'node:path';
import { allPackedFiles } from '../build/source-files';
import type { Check } from '../check';
import { run } from './program';
import { compiler } from './wechat-compiler';

/** The source as it stands: a minifier would hide faults. */
export const wcc: Check = {
  name: "WXML and WXS: WeChat's wcc",
  async run(root) {
    const miniprogram = join(root, 'miniprogram');
    const files = allPackedFiles(miniprogram).filter((file) => file.endsWith('.wxml') || file.endsWith('.wxs'));
    const { status, text } = await run(compiler('wcc'), ['-d', '-cc', '0', ...files.map((file) => `./${file}`), '-gn', '$gwx'], miniprogram);
    return status === 0 ? '' : text;
  },
};
