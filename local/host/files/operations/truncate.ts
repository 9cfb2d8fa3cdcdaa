import { missing } from '../fault';
import { operation, writable, type Files } from '../files';

interface Wanted {
  filePath: string;
  length?: number;
}

export const truncate = operation({
  takes: ['filePath', 'length'],
  run(files, { filePath, length = 0 }: Wanted) {
    cut(files, writable(files, filePath), length);
  },
});

/** A file that becomes longer ends in zeros. */
export function cut(files: Files, path: string, length: number): void {
  const before = files.disk.find(path)?.bytes;
  if (!before) throw missing(`, open ${path}`);
  const after = new Uint8Array(length);
  after.set(before.subarray(0, length));
  files.disk.write(path, after);
}
