import { watch, type FSWatcher } from 'node:fs';
import { foldersUnder, stampOf } from './stamp';

/** An editor saves by several steps; they are one change. */
const pause = 30;

/** Tells when files below these folders have been saved, one change after the other. Gives the way to stop. */
export function watchFolders(folders: string[], onChange: () => Promise<void>): () => void {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | null = null;
  let told = stampOf(...folders);
  let busy = Promise.resolve();

  function follow() {
    const present = new Set(folders.flatMap(foldersUnder));
    for (const [folder, watcher] of watchers) if (!present.has(folder)) drop(folder, watcher);
    for (const folder of present) if (!watchers.has(folder)) watchers.set(folder, watch(folder, wait).on('error', wait));
  }

  function drop(folder: string, watcher: FSWatcher) {
    watcher.close();
    watchers.delete(folder);
  }

  function wait() {
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => void (busy = busy.then(look)), pause);
  }

  async function look() {
    follow();
    const now = stampOf(...folders);
    if (now === told) return;
    told = now;
    await onChange();
  }

  follow();
  return () => {
    if (timer) clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
}
