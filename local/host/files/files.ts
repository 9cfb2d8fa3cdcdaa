import type { Descriptors } from './descriptors';
import type { Disk } from './disk';
import { denied, isADirectory, missing } from './fault';
import { kindOf, parentOf, tidy } from './paths';

type Bytes = Uint8Array<ArrayBuffer>;

/** Everything that an operation may touch. */
export interface Files {
  disk: Disk;
  descriptors: Descriptors;
  /** Files that are forgotten when the mini-program ends. */
  temporary: { read(path: string): Bytes | undefined; forget(path: string): void };
  /** Files of the code package: nobody can change them. */
  packaged: { read(path: string): Bytes | undefined };
}

/** A method of the file system manager. With `Sync` it takes the options named in `takes` one by one and gives `gives` alone. */
export interface Operation<Options, Answer extends object | void> {
  run(files: Files, options: Options): Answer;
  /** Absent: the Sync form is given the options as they are. */
  takes?: (keyof Options & string)[];
  gives?: keyof Answer & string;
  /** Whether there is no Sync form. */
  later?: true;
}

export const operation = <Options, Answer extends object | void>(made: Operation<Options, Answer>) => made;

/** A file's bytes, wherever it lies; undefined when there is none. */
export function contents(files: Files, path: string): Bytes | undefined {
  const kind = kindOf(path);
  if (kind === 'temporary') return files.temporary.read(path);
  if (kind === 'package') return files.packaged.read(path);
  return files.disk.find(tidy(path))?.bytes ?? undefined;
}

export function readable(files: Files, path: string): Bytes {
  const found = contents(files, path);
  if (found) return found;
  if (isDirectory(files, path)) throw isADirectory(path);
  throw missing(`, open ${path}`);
}

export function isDirectory(files: Files, path: string): boolean {
  return files.disk.find(tidy(path))?.bytes === null;
}

export const isThere = (files: Files, path: string) => contents(files, path) !== undefined || isDirectory(files, path);

/** A place in the mini-program's own folder where a file may be written. */
export function writable(files: Files, path: string): string {
  const place = own(path);
  if (isDirectory(files, place)) throw isADirectory(path);
  if (!isDirectory(files, parentOf(place))) throw missing(`, open ${path}`);
  return place;
}

/** Only below `USER_DATA_PATH` may anything be changed. */
export function own(path: string, what = `open ${path}`): string {
  if (kindOf(path) !== 'user') throw denied(what);
  return tidy(path);
}
