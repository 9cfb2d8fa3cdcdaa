import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { transformSync, type Message } from 'esbuild';
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
    const { line, reason } = faultIn(text, 'json') ?? { line: 1, reason: (error as Error).message };
    throw new CompileFault(path, line, `is not JSON: ${reason}`);
  }
}

/** Node does not always say where JSON breaks; esbuild does, and for scripts too. */
export function faultIn(text: string, loader: 'json' | 'js'): { line: number; reason: string } | null {
  try {
    transformSync(text, { loader, logLevel: 'silent' });
    return null;
  } catch (failure) {
    const [first] = (failure as { errors: Message[] }).errors;
    return first ? { line: first.location?.line ?? 1, reason: first.text } : null;
  }
}

/** The line in which something is written for the first time. */
export function lineOf(text: string, part: string): number {
  return text.slice(0, Math.max(text.indexOf(part), 0)).split('\n').length;
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
