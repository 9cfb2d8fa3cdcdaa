import { join } from 'node:path';
import { allPackedFiles } from '../build/source-files';
import type { Check } from '../check';
import { run } from './program';
import { compiler } from './wechat-compiler';

export const wcsc: Check = {
  name: "WXSS: WeChat's wcsc",
  async run(root) {
    const miniprogram = join(root, 'miniprogram');
    const files = allPackedFiles(miniprogram).filter((file) => file.endsWith('.wxss'));
    const { status, text } = await run(compiler('wcsc'), ['-db', '-pc', String(files.length), ...files.map((file) => `./${file}`)], miniprogram);
    return status === 0 ? '' : text;
  },
};
