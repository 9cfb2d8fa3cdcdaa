import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const generated = new Set(['miniprogram_npm', 'node_modules']);

/** All files below a folder except generated ones, as sorted paths relative to it, with slashes. */
export function sourceFiles(folder: string): string[] {
  return walk(folder).map((file) => relative(folder, file).split(sep).join('/')).sort();
}

/** Those and the packages in miniprogram_npm: everything that DevTools would pack. */
export function allPackedFiles(miniprogram: string): string[] {
  const npm = sourceFiles(join(miniprogram, 'miniprogram_npm')).map((file) => `miniprogram_npm/${file}`);
  return [...sourceFiles(miniprogram), ...npm];
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return generated.has(entry.name) ? [] : walk(join(folder, entry.name));
    return [join(folder, entry.name)];
  });
}
