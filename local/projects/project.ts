import type { LocalCloudOptions } from '../gateway/options';
import type { LocalCloud } from '../gateway/server';

/** What a local cloud runs: where its files lie, what its authors set in the console, and how a first run is filled. */
export interface Project {
  miniprogramDir: string;
  functionsDir: string;
  /** Where its authors write. */
  sources: string[];
  /** Brings what is run up to what was written. */
  rebuild(): Promise<unknown>;
  console: Pick<LocalCloudOptions, 'collections' | 'storageRule' | 'messagePush' | 'templates' | 'secrets'>;
  /** Says in one line what it puts there. */
  demo: { first: string; again: string; fill(cloud: LocalCloud): Promise<void> };
}
