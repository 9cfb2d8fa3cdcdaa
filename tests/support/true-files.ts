import { crc32 } from 'node:zlib';
import { pictureOf } from '../../local/gateway/openapi/picture';
import { scan } from '../../local/seed/scan';

/** Files that are what they say, as small as they can be. */
export const png = pictureOf([[true]], 1);
export const pdf = scan();
export const jpg = Buffer.concat([
  segment(0xd8),
  segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
  segment(0xc0, [8, 0, 2, 0, 3, 1, 1, 0x11, 0]),
  segment(0xda, [1, 1, 0, 0, 63, 0]),
  Buffer.from([0x55, 0xaa]),
  segment(0xd9),
]);

/** The same picture with these words in it, which nobody sees. */
export function pngWith(words: string): Buffer {
  const body = Buffer.from(`tEXtComment\0${words}`);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([png.subarray(0, -12), length, body, check, png.subarray(-12)]);
}

function segment(marker: number, data?: number[]): Buffer {
  return Buffer.from([0xff, marker, ...(data ? [0, data.length + 2, ...data] : [])]);
}
