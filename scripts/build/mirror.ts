import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sourceFiles } from './source-files';

/** Makes a folder hold exactly these files; touches only what differs, so that a second build changes nothing. */
export function mirror(folder: string, files: Map<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const file of sourceFiles(folder).filter((each) => !files.has(each))) rmSync(join(folder, file));
  for (const [file, text] of files) write(join(folder, file), text);
}

function write(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
