import { FileFault } from './fault';
import type { Files } from './files';
import { access } from './operations/access';
import { appendFile } from './operations/append-file';
import { close } from './operations/close';
import { copyFile } from './operations/copy-file';
import { fstat } from './operations/fstat';
import { ftruncate } from './operations/ftruncate';
import { getFileInfo } from './operations/get-file-info';
import { getSavedFileList } from './operations/get-saved-file-list';
import { mkdir } from './operations/mkdir';
import { open } from './operations/open';
import { read } from './operations/read';
import { readFile } from './operations/read-file';
import { readdir } from './operations/readdir';
import { removeSavedFile } from './operations/remove-saved-file';
import { rename } from './operations/rename';
import { rmdir } from './operations/rmdir';
import { saveFile } from './operations/save-file';
import { stat } from './operations/stat';
import { truncate } from './operations/truncate';
import { unlink } from './operations/unlink';
import { write } from './operations/write';
import { writeFile } from './operations/write-file';

interface Any {
  run(files: Files, options: never): object | void;
  takes?: string[];
  gives?: string;
  later?: true;
}
type Options = Record<string, unknown>;

export const operations: Record<string, Any> = {
  access, appendFile, close, copyFile, fstat, ftruncate, getFileInfo, getSavedFileList, mkdir, open, read, readFile, readdir,
  removeSavedFile, rename, rmdir, saveFile, stat, truncate, unlink, write, writeFile,
};

/** The Sync forms: they throw what the others hand to `fail`. */
export function syncForms(files: Files): Record<string, (...values: unknown[]) => unknown> {
  const made = Object.entries(operations).filter(([, { later }]) => !later);
  return Object.fromEntries(made.map(([name, one]) => [`${name}Sync`, syncForm(`${name}Sync`, one, files)]));
}

function syncForm(name: string, { run, takes, gives }: Any, files: Files) {
  return (...values: unknown[]): unknown => {
    const options = takes ? Object.fromEntries(takes.map((key, at) => [key, values[at]])) : values[0];
    const answer = saying(name, () => run(files, options as never)) as Options | undefined;
    return gives ? answer?.[gives] : answer;
  };
}

function saying<Value>(name: string, run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    if (error instanceof FileFault) throw Object.assign(new Error(`${name}:fail ${error.message}`), { errno: error.errno });
    throw error;
  }
}
