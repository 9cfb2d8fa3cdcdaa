import type { LocalCloud } from './gateway/server';
import type { Project } from './projects/project';

/** What was saved is what runs: new bundles get new instances, and every phone opens its page again. */
export async function takeOver({ rebuild }: Pick<Project, 'rebuild'>, cloud: Pick<LocalCloud, 'renew' | 'stream'>): Promise<void> {
  try {
    await rebuild();
    cloud.renew();
  } catch (error) {
    console.error((error as Error).message);
  }
  cloud.stream.send({ type: 'reload' });
}
