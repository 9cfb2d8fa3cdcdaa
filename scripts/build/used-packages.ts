import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles } from './source-files';

const patterns: Record<string, RegExp> = {
  json: /"(@?[a-z][\w-]*\/[\w/.-]+)"/g,
  ts: /(?:from|import)\s+['"](@?[a-z][\w-]*(?:\/[\w/.-]+)?)['"]/g,
  wxss: /["']\/miniprogram_npm\/([^"']+)["']/g,
  wxml: /["']\/miniprogram_npm\/([^"']+)["']/g,
};

/** What the phone side takes from each npm package: package name → paths inside it (empty path: the package itself). */
export function usedPackages(miniprogram: string, packages: string[]): Map<string, Set<string>> {
  const used = new Map(packages.map((name) => [name, new Set<string>()]));
  for (const file of sourceFiles(miniprogram)) {
    const pattern = patterns[file.slice(file.lastIndexOf('.') + 1)];
    if (!pattern) continue;
    for (const [, named] of readFileSync(join(miniprogram, file), 'utf8').matchAll(pattern)) note(used, named!);
  }
  return used;
}

function note(used: Map<string, Set<string>>, named: string): void {
  for (const [name, paths] of used) {
    if (named === name) paths.add('');
    else if (named.startsWith(`${name}/`)) paths.add(named.slice(name.length + 1));
  }
}
