/**
 * A process of its own for WeChat's tools: they print, leave empty folders where they stand, start processes and never
 * end by themselves. Told a folder, it answers what it found there.
 */
import { createRequire } from 'node:module';
import { inspect } from './inspect';
import { withoutNetwork } from './offline';
import type { Analysis, Tools } from './tools';

withoutNetwork();
process.execArgv.length = 0; // the processes that the tools start need no TypeScript
const require = createRequire(`${process.argv[2]!}/`);
const tools = require('miniprogram-ci') as Tools;
const analysis = require('miniprogram-ci/dist/common/code-analyse') as Analysis;
tools.setLocale('en');

process.on('message', (folder: string) => {
  void inspect(folder, tools, analysis).then(
    (findings) => process.send!({ findings }),
    (error: Error) => process.send!({ error: error.stack ?? error.message }),
  );
});
process.on('disconnect', () => process.exit());
