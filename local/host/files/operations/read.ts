import { badArgument, denied } from '../fault';
import { operation, readable } from '../files';

interface Wanted {
  fd: string;
  arrayBuffer: ArrayBuffer;
  offset?: number;
  length?: number;
  position?: number | null;
}

/** Without a position it reads on from where the last one ended. */
export const read = operation({
  run(files, { fd, arrayBuffer, offset = 0, length = 0, position = null }: Wanted) {
    const file = files.descriptors.at(fd);
    if (!file.reads) throw denied(`read ${file.path}`);
    if (offset < 0 || length < 0 || offset + length > arrayBuffer.byteLength) throw badArgument('length or offset is out of bounds');
    const from = position ?? file.position;
    const part = readable(files, file.path).subarray(from, from + length);
    new Uint8Array(arrayBuffer).set(part, offset);
    if (position === null) file.position += part.length;
    return { bytesRead: part.length, arrayBuffer };
  },
});
