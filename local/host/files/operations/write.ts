import { badArgument, denied } from '../fault';
import { operation, readable } from '../files';
import { bytesFrom } from '../text';

interface Wanted {
  fd: string;
  data: string | ArrayBuffer;
  encoding?: string;
  offset?: number;
  length?: number;
  position?: number;
}

/** Without a position it writes on from where the last one ended; what was opened to append always writes at the end. */
export const write = operation({
  run(files, wanted: Wanted) {
    const file = files.descriptors.at(wanted.fd);
    if (!file.writes) throw denied(`write ${file.path}`);
    const before = readable(files, file.path);
    const given = typeof wanted.position === 'number' ? wanted.position : file.position;
    const at = file.appends ? before.length : given;
    const part = partOf(wanted);
    const after = new Uint8Array(Math.max(before.length, at + part.length));
    after.set(before);
    after.set(part, at);
    files.disk.write(file.path, after);
    if (typeof wanted.position !== 'number') file.position = at + part.length;
    return { bytesWritten: part.length };
  },
});

/** Offset and length count for bytes alone. */
function partOf({ data, encoding, offset = 0, length }: Wanted): Uint8Array {
  const bytes = bytesFrom(data, encoding);
  if (typeof data === 'string') return bytes;
  if (offset < 0 || offset + (length ?? 0) > bytes.length) throw badArgument('length or offset is out of bounds');
  return bytes.subarray(offset, length === undefined ? undefined : offset + length);
}
