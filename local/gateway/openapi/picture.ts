import { crc32, deflateSync } from 'node:zlib';

/** Dots as a PNG of this width, black on white, one bit a pixel. */
export function pictureOf(dots: boolean[][], width: number): Buffer {
  const scale = width / dots.length;
  const rows = Array.from({ length: width }, (_, y) => rowOf(dots[Math.floor(y / scale)]!, width));
  return pngOf({ width, height: width, depth: 1, colours: 'grey' }, rows);
}

interface Kind {
  width: number;
  height: number;
  /** Bits of each colour. */
  depth: 1 | 8;
  colours: 'grey' | 'rgb';
}

/** Rows as PNG has them: a filter byte, then the pixels. */
export function pngOf({ width, height, depth, colours }: Kind, rows: Buffer[]): Buffer {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = depth;
  header[9] = colours === 'rgb' ? 2 : 0;
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]);
}

/** A filter byte, then eight pixels a byte; a set bit is white. */
function rowOf(dots: boolean[], width: number): Buffer {
  const bytes = Buffer.alloc(1 + Math.ceil(width / 8));
  for (let x = 0; x < width; x += 1) {
    if (!dots[Math.floor((x * dots.length) / width)]) bytes[1 + (x >> 3)]! |= 0x80 >> (x & 7);
  }
  return bytes;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
