import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud } from '../../local/gateway/server';
import { createHost } from '../../local/host/serve';
import { pagesOf } from '../../local/pages';
import { seed } from '../../local/seed/seed';
import { launchBrowser } from '../browser/launch';
import { buildAll } from '../build/all';
import { machine } from './machine';
import { timesOf, type OpenStage, type Visit } from './page-times';
import type { Part } from './part';
import { table } from './table';

/** Who opens a page, and with what, where it is not a member without a query. */
const visits: Record<string, Visit> = {
  'pages/admin/index': { as: 'demo-staff-city-a' },
  'packages/admin/events/index': { as: 'demo-staff-city-a' },
  'packages/admin/edit/index': { as: 'demo-staff-city-a' },
  'packages/admin/signups/index': { as: 'demo-staff-city-a', query: '?eventId=event0001' },
  'packages/events/detail/index': { query: '?eventId=event0001' },
  'packages/news/article/index': { query: '?newsId=national-measures' },
  'packages/members/bind/index': { as: 'demo-newcomer' },
};

export const pages: Part = {
  title: 'Pages',
  sizes: [5],
  async measure(root, [rounds = 1]) {
    const stage = await openStage(root);
    try {
      const rows = [];
      for (const page of pagesOf(join(root, 'miniprogram'))) rows.push(await timesOf(stage, page, rounds, visits[page]));
      return `Until a page asks the cloud nothing more and says nowhere that it is loading, median of ${rounds}, in Chromium with the demo. Cold: from the address typed into a new browser, the functions warm. Warm: from \`wx.reLaunch\` in an open mini-program. \`npm run bench -- pages ${rounds}\`, ${machine()}.\n\n${table(['page', 'cold, ms', 'warm, ms'], rows)}`;
    } finally {
      await stage.close();
    }
  },
};

async function openStage(root: string): Promise<OpenStage> {
  const { functions } = await buildAll(root);
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-pages-'));
  const host = createHost({ miniprogramDir: join(root, 'miniprogram') });
  const cloud = await startLocalCloud({ dataDir, functionsDir: functions, files: (request, response) => host.handle(request, response) });
  await seed(cloud);
  const browser = await launchBrowser();
  const close = async () => {
    await browser.close();
    await cloud.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { browser, cloud, close };
}
