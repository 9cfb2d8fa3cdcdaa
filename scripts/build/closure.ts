import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { references } from './references';

const componentParts = ['.js', '.json', '.wxml', '.wxss'];

/** Every file of a package that is reachable from the named ones, with its text. */
export function closure(packageRoot: string, entries: Iterable<string>): Map<string, string> {
  const found = new Map<string, string>();
  const waiting = [...entries];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    for (const file of filesNamed(packageRoot, name).filter((each) => !found.has(each))) {
      const text = readFileSync(join(packageRoot, file), 'utf8');
      found.set(file, text);
      waiting.push(...references(file, text));
    }
  }
  return found;
}

/** `button/index` names a component (up to four files), `wxs/utils.wxs` one file, `common` a folder. */
function filesNamed(packageRoot: string, name: string): string[] {
  const candidates = [name, ...componentParts.map((part) => name + part), ...componentParts.map((part) => `${name}/index${part}`)];
  const files = candidates.filter((file) => /\.\w+$/.test(file) && existsSync(join(packageRoot, file)));
  if (files.length === 0) throw new Error(`${packageRoot} has no file for ${name}`);
  return files;
}
