import { Descriptors } from '../../../../local/host/files/descriptors';
import { Disk, type Entry } from '../../../../local/host/files/disk';
import type { Files } from '../../../../local/host/files/files';
import { operations, syncForms } from '../../../../local/host/files/manager';

export const usr = 'wxfile://usr';
export const picked = 'wxfile://tmp_picked.txt';

type Bytes = Uint8Array<ArrayBuffer>;
export const bytes = (text: string): Bytes => new TextEncoder().encode(text);

/** A phone with one picked file, one file in the package, and nothing kept yet. */
export function newPhone() {
  const temporary = new Map<string, Bytes>([[picked, bytes('挑的')]]);
  const keptEntries = new Map<string, Entry | null>();
  const disk = new Disk((path, entry) => keptEntries.set(path, entry), () => Date.parse('2026-11-18T10:00:00+08:00'));
  const files: Files = {
    disk,
    descriptors: new Descriptors(),
    temporary: { read: (path) => temporary.get(path), forget: (path) => void temporary.delete(path) },
    packaged: { read: (path) => (path.replace(/^\//, '') === 'images/a.svg' ? bytes('<svg/>') : undefined) },
  };
  return { sync: syncForms(files), later: (name: string, options: object) => operations[name]!.run(files, options as never), keptEntries, disk };
}
