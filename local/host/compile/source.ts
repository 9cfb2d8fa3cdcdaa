import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { CompileFault } from './fault';

/** The mini-program's folder, by paths as WeChat writes them: from the root, forward slashes, no leading slash. */
export interface Source {
  readonly root: string;
  locate(path: string): string;
  exists(path: string): boolean;
  read(path: string): string;
  json(path: string): Record<string, unknown>;
}

export function openSource(root: string): Source {
  const locate = (path: string) => join(root, path);
  const exists = (path: string) => existsSync(locate(path)) && statSync(locate(path)).isFile();
  const read = (path: string) => {
    if (!exists(path)) throw new CompileFault(path, 1, 'there is no such file');
    return readFileSync(locate(path), 'utf8');
  };
  return { root, locate, exists, read, json: (path) => parse(path, read(path)) };
}

function parse(path: string, text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (error) {
    throw new CompileFault(path, 1, `is not JSON: ${(error as Error).message}`);
  }
}

/** A reference as written in a file: `/from/the/root`, or relative to the file that holds it. */
export function resolvePath(from: string, reference: string): string {
  const path = reference.startsWith('/') ? posix.normalize(reference).slice(1) : posix.join(posix.dirname(from), reference);
  if (path.startsWith('..')) throw new CompileFault(from, 1, `${reference} leaves the mini-program`);
  return path;
}

/** Every place where a package may be: the miniprogram_npm of the file's folder, then of each folder above. */
export function packagePlaces(from: string, reference: string): string[] {
  const folders = posix.dirname(from).split('/').filter((part) => part !== '.' && part !== '');
  const above = folders.map((_, index) => folders.slice(0, folders.length - index).join('/'));
  return [...above.map((folder) => `${folder}/miniprogram_npm/${reference}`), `miniprogram_npm/${reference}`];
}
