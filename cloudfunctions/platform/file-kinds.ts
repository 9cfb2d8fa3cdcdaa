/** What bytes are, from their beginning to their end; a name may say anything. Pure. */
export type FileKind = 'pdf' | 'png' | 'jpg';

const endings: { kind: FileKind; starts: number[]; isWhole: (content: Buffer) => boolean }[] = [
  { kind: 'pdf', starts: [0x25, 0x50, 0x44, 0x46, 0x2d], isWhole: isWholePdf },
  { kind: 'png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], isWhole: isWholePng },
  { kind: 'jpg', starts: [0xff, 0xd8, 0xff], isWhole: isWholeJpeg },
];

/** `broken`: it begins as one of them and does not hold what it must. Null: none of them. */
export function kindOf(content: Buffer): FileKind | 'broken' | null {
  const found = endings.find(({ starts }) => starts.every((byte, index) => content[index] === byte));
  if (!found) return null;
  return found.isWhole(content) ? found.kind : 'broken';
}

/** A side in pixels, more than any phone's camera or long screenshot has: the platform's own limit (本平台约定). */
const longestSide = 30_000;
const isPicture = (width: number, height: number) => width > 0 && height > 0 && width <= longestSide && height <= longestSide;

/** Readers look for the end in the last kilobyte (Adobe, PDF Reference 1.7, appendix H, note 18). */
function isWholePdf(content: Buffer): boolean {
  return content.subarray(-1024).includes('%%EOF');
}

/** Chunk by chunk, from IHDR over some IDAT to IEND with nothing behind it (W3C, Portable Network Graphics, 5). */
function isWholePng(content: Buffer): boolean {
  const types: string[] = [];
  for (let at = 8; at < content.length; ) {
    if (at + 12 > content.length) return false;
    types.push(content.toString('latin1', at + 4, at + 8));
    at += 12 + content.readUInt32BE(at);
    if (at > content.length || (types.at(-1) === 'IEND' && at < content.length)) return false;
  }
  return types[0] === 'IHDR' && types.includes('IDAT') && types.at(-1) === 'IEND' && isPicture(content.readUInt32BE(16), content.readUInt32BE(20));
}

/** Segment by segment to the frame with its sides and on to the first scan, then an EOI (ITU-T T.81, annex B). Cameras write more behind it. */
function isWholeJpeg(content: Buffer): boolean {
  for (let [at, framed] = [2, false]; at + 4 <= content.length && content[at] === 0xff; ) {
    const marker = content[at + 1]!;
    if (marker === 0xff) {
      at += 1; // fill bytes may stand before any marker
      continue;
    }
    if (marker === startOfScan) return framed && content.indexOf(endOfImage, at + 2) > 0;
    if (isFrame(marker)) {
      if (at + 9 > content.length || !isPicture(content.readUInt16BE(at + 7), content.readUInt16BE(at + 5))) return false;
      framed = true;
    }
    at += 2 + content.readUInt16BE(at + 2);
  }
  return false;
}

const startOfScan = 0xda;
const endOfImage = Buffer.from([0xff, 0xd9]);
/** SOF0 to SOF15; three numbers between them mean other things. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
