import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud } from '../../local/gateway/server';
import { createHost } from '../../local/host/serve';
import { pagesOf } from '../../local/pages';
import { foreignProject } from '../../local/projects/foreign';
import { launchBrowser } from '../browser/launch';
import { buildMiniprogramNpm } from '../build/miniprogram-npm';
import { machine } from './machine';
import { timesOf, type OpenStage } from './page-times';
import type { Part } from './part';
import { table } from './table';

export const gallery: Part = {
  title: 'Gallery',
  sizes: [3],
  async measure(root, [rounds = 1]) {
    const app = join(root, 'tests/gallery/app');
    const stage = await openStage(root, app);
    try {
      const rows = [];
      for (const page of pagesOf(app)) rows.push(await timesOf(stage, page, rounds, { as: 'person-one' }));
      return `Each page of \`tests/gallery/app\`, which together mount every component of Vant, on the cloud that \`npm start -- --app\` gives it; cold and warm as under Pages, median of ${rounds}. \`npm run bench -- gallery ${rounds}\`, ${machine()}.\n\n${table(['page', 'cold, ms', 'warm, ms'], rows)}`;
    } finally {
      await stage.close();
    }
  },
};

async function openStage(root: string, app: string): Promise<OpenStage> {
  buildMiniprogramNpm(root, app);
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-gallery-'));
  const { miniprogramDir, functionsDir, console: settings, demo } = foreignProject({ app, functions: null, collections: [] }, dataDir);
  const host = createHost({ miniprogramDir });
  const cloud = await startLocalCloud({ ...settings, dataDir, functionsDir, pages: pagesOf(app), files: (request, response) => host.handle(request, response) });
  await demo.fill(cloud);
  const browser = await launchBrowser();
  const close = async () => {
    await browser.close();
    await cloud.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { browser, cloud, close };
}
