import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { preProcessFile } from 'typescript';

/** One file of the repository, or of a made-up one. */
export interface Source {
  file: string;
  text: string;
}

const root = join(__dirname, '../..');
const generated = new Set(['node_modules', 'miniprogram_npm', 'dist', '.git']);

export function sourcesOf(...folders: string[]): Source[] {
  return folders.flatMap((folder) => walk(join(root, folder))).map((path) => ({
    file: relative(root, path).split(sep).join('/'),
    text: readFileSync(path, 'utf8'),
  }));
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (generated.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    return /\.(ts|js|mjs|json|wxml|wxss|wxs)$/.test(entry.name) ? [path] : [];
  });
}

/** What a file imports: paths from the root of the repository, bare names of packages. */
export function importsOf({ file, text }: Source): string[] {
  if (!/\.(ts|js|mjs)$/.test(file)) return [];
  return preProcessFile(text, true, true).importedFiles.map(({ fileName }) => resolved(file, fileName));
}

function resolved(file: string, name: string): string {
  if (name.startsWith('.')) return posix.join(posix.dirname(file), name);
  return name.startsWith('shared/') ? `miniprogram/${name}` : name;
}
