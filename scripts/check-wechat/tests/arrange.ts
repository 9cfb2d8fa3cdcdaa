import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { json, sound, type Files } from './sound';

/** What differs from the sound mini-program: another content, a change of the old one, a link, or nothing there at all. */
export type Fault = Record<string, string | Buffer | ((text: string) => string) | { link: string } | null>;

/** Writes the sound mini-program with one fault in it, where the inspector can look at it. */
export function arrange(fault: Fault = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'check-wechat-fault-'));
  const files = new Map(Object.entries(sound));
  for (const [file, change] of Object.entries(fault)) apply(files, file, change);
  for (const [file, content] of files) write(join(folder, placeOf(file)), content);
  return folder;
}

/** A change of one JSON file. */
export function edited<Value>(change: (value: Value) => void): (text: string) => string {
  return (text) => {
    const value = JSON.parse(text) as Value;
    change(value);
    return json(value);
  };
}

type Content = Files[string] | { link: string };

function apply(files: Map<string, Content>, file: string, change: Fault[string]): void {
  if (change === null) files.delete(file);
  else files.set(file, typeof change === 'function' ? change(files.get(file) as string) : change);
}

function write(place: string, content: Content): void {
  mkdirSync(dirname(place), { recursive: true });
  if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, place);
  else writeFileSync(place, content);
}

function placeOf(file: string): string {
  return file.startsWith('npm/') ? file : `project/${file}`;
}
