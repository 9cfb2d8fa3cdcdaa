import { existsSync, readFileSync, statSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { mapFile } from '../scripts/build/map-file';

/** Places in a bundle are told as the file and line that was written; where nothing was bundled, text stays as it is. */
export function functionLines(root: string, functionsDir: string): (text: string) => string {
  const maps = new Map<string, { at: number; map: SourceMap }>();

  function mapOf(name: string): SourceMap | null {
    const file = mapFile(functionsDir, name);
    if (!existsSync(file)) return null;
    const at = statSync(file).mtimeMs;
    if (maps.get(name)?.at !== at) maps.set(name, { at, map: new SourceMap(JSON.parse(readFileSync(file, 'utf8')) as SourceMapPayload) });
    return maps.get(name)!.map;
  }

  function place(written: string, folder: string, line: string, column: string): string {
    if (dirname(folder) !== functionsDir) return written;
    const entry = mapOf(basename(folder))?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!entry || !('originalSource' in entry)) return written;
    return `${relative(root, join(folder, entry.originalSource))}:${entry.originalLine + 1}`;
  }

  return (text) => text.replace(/(\/[^\s()]+)\/index\.js:(\d+):(\d+)/g, place);
}
