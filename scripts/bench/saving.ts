import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startLocalCloud, type LocalCloud } from '../../local/gateway/server';
import { createHost } from '../../local/host/serve';
import { ownProject } from '../../local/projects/own';
import { takeOver } from '../../local/take-over';
import { watchFolders } from '../../local/watch';
import { launchBrowser } from '../browser/launch';
import { machine } from './machine';
import { median } from './numbers';
import type { Part } from './part';
import { table } from './table';
import { firstReady, watchFrames } from './watching';

const page = 'packages/news/list/index';

/** What is saved, and a line more for it that changes nothing. */
const files: Record<string, string> = {
  [`miniprogram/${page}.wxml`]: '<!-- once more -->\n',
  [`miniprogram/${page}.wxss`]: '/* once more */\n',
  [`miniprogram/${page}.ts`]: '// once more\n',
  'cloudfunctions/news/index.ts': "console.log('once more');\n",
};

export const saving: Part = {
  title: 'Saving a file',
  sizes: [5],
  async measure(root, [rounds = 1]) {
    const house = copyOf(root);
    const stage = await openStage(house);
    try {
      const rows = [];
      for (const [file, more] of Object.entries(files)) rows.push([file, await timeOf(stage, join(house, file), more, rounds)]);
      return `From saving a file of ours to the page in front being done again, on what was saved: \`npm start\` notices it by itself, builds what has changed and opens the page again. Median of ${rounds}; the function's time holds a new bundle of every function and a cold start. \`npm run bench -- saving ${rounds}\`, ${machine()}.\n\n${table(['file', 'ms'], rows)}`;
    } finally {
      await stage.close();
      rmSync(house, { recursive: true });
    }
  },
};

/** What is built and run from, so that nothing of ours is written to. */
function copyOf(root: string): string {
  const house = mkdtempSync(join(tmpdir(), 'bench-saving-'));
  for (const name of ['miniprogram', 'cloudfunctions', 'scripts/build', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.cloud.json']) {
    mkdirSync(join(house, name, '..'), { recursive: true });
    cpSync(join(root, name), join(house, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  return house;
}

interface Stage {
  tab: Page;
  heard: string[];
  close(): Promise<void>;
}

async function openStage(house: string): Promise<Stage> {
  const project = await ownProject(house);
  const { miniprogramDir, functionsDir, sources, demo } = project;
  const heard: string[] = [];
  const host = createHost({ miniprogramDir, watch: true });
  const cloud: LocalCloud = await startLocalCloud({ dataDir: join(house, 'data'), functionsDir, files: (request, response) => host.handle(request, response), log: (line) => heard.push(line) });
  await demo.fill(cloud);
  const stopWatching = watchFolders(sources, () => takeOver(project, cloud));
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: 'zh-CN' });
  await watchFrames(context);
  const tab = await context.newPage();
  await tab.goto(`${cloud.url}/?as=demo-member&path=/${page}`);
  await firstReady(tab);
  const close = async () => {
    stopWatching();
    await browser.close();
    await cloud.stop();
  };
  return { tab, heard, close };
}

async function timeOf({ tab, heard }: Stage, file: string, more: string, rounds: number): Promise<number> {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    heard.length = 0;
    await tab.evaluate(() => Object.assign(globalThis, { ofBefore: true }));
    const began = performance.timeOrigin + performance.now();
    appendFileSync(file, more);
    await tab.waitForFunction(() => !('ofBefore' in globalThis) && document.readyState === 'complete');
    times.push((await firstReady(tab)) - began);
    if (file.includes('cloudfunctions') && !heard.some((line) => line.endsWith('| once more'))) throw new Error('the page was answered by the program of before');
  }
  return Math.round(median(times));
}
