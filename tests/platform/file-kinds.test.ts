import fc from 'fast-check';
import { kindOf } from '../../cloudfunctions/platform/file-kinds';
import { jpg, pdf, png, pngWith } from '../support/true-files';

const wide = (of: Buffer, at: number, ...bytes: number[]) => Buffer.concat([of.subarray(0, at), Buffer.from(bytes), of.subarray(at + bytes.length)]);

test('a picture and a PDF are known by what they hold, whatever they are called', () => {
  expect([png, pngWith('附注'), jpg, pdf].map(kindOf)).toEqual(['png', 'png', 'jpg', 'pdf']);
});

test.each<[string, Buffer]>([
  ['a script behind the first bytes of a PNG', Buffer.concat([png.subarray(0, 8), Buffer.from('<script>alert(1)</script>')])],
  ['a PNG with something behind its end', Buffer.concat([png, Buffer.from('PK')])],
  ['a PNG without a pixel', wide(png, 16, 0, 0, 0, 0)],
  ['a PNG of which a side has four thousand million pixels', wide(png, 16, 255, 255, 255, 255)],
  ['a PNG with nothing drawn in it', Buffer.concat([png.subarray(0, 33), png.subarray(-12)])],
  ['a JPEG without a frame', Buffer.concat([jpg.subarray(0, 20), jpg.subarray(-14)])],
  ['a JPEG without a pixel', wide(jpg, 25, 0, 0)],
  ['a JPEG that never ends', jpg.subarray(0, -2)],
  ['a PDF that never ends', Buffer.from('%PDF-1.7 planted')],
])('%s is broken', (_, content) => {
  expect(kindOf(content)).toBe('broken');
});

test('whatever was cut off is broken', () => {
  fc.assert(fc.property(fc.constantFrom(png, jpg), fc.double({ min: 0.1, max: 0.99, noNaN: true }), (whole, part) => {
    const content = whole.subarray(0, Math.max(9, Math.floor(whole.length * part)));
    expect(kindOf(content)).toBe('broken');
  }));
});

test('no bytes make it fall', () => {
  const starts = fc.constantFrom(Buffer.alloc(0), png.subarray(0, 8), jpg.subarray(0, 3), Buffer.from('%PDF-'));
  fc.assert(fc.property(starts, fc.uint8Array({ maxLength: 200 }), (start, rest) => {
    expect(['pdf', 'png', 'jpg', 'broken', null]).toContain(kindOf(Buffer.concat([start, rest])));
  }));
});
