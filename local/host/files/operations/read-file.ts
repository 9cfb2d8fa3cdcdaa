import { badArgument } from '../fault';
import { operation, readable } from '../files';
import { codingOf } from '../text';

interface Wanted {
  filePath: string;
  encoding?: string;
  position?: number;
  length?: number;
}

/** Without an encoding the bytes themselves. */
export const readFile = operation({
  takes: ['filePath', 'encoding', 'position', 'length'],
  gives: 'data',
  run(files, { filePath, encoding, position = 0, length }: Wanted): { data: string | ArrayBuffer } {
    const whole = readable(files, filePath);
    const part = partOf(whole, position, length);
    return { data: encoding ? codingOf(encoding).decode(part) : part.slice().buffer };
  },
});

/** Either both lie within the file or nothing is read. */
function partOf(whole: Uint8Array<ArrayBuffer>, position: number, length?: number) {
  if (position < 0 || (position > 0 && position >= whole.length)) throw badArgument('position');
  if (length !== undefined && (length < 1 || position + length > whole.length)) throw badArgument('length');
  return whole.subarray(position, length === undefined ? undefined : position + length);
}
