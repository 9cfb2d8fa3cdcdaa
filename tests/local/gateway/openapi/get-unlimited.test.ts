import { inflateSync } from 'node:zlib';
import { encode } from 'uqr';
import { getUnlimited } from '../../../../local/gateway/openapi/get-unlimited';
import { probe, startGateway } from '../world';

const codes = { pages: ['pages/home/index', 'packages/events/detail/index'], url: () => 'http://127.0.0.1:8600' };

function draw(parameters: object) {
  const reply = getUnlimited(parameters as Record<string, unknown>, codes);
  return 'bytes' in reply ? Buffer.from(reply.bytes) : (reply.value as { errcode: number }).errcode;
}

let world: Awaited<ReturnType<typeof startGateway>> | undefined;
afterAll(() => world?.stop());

/** The dots that a camera would see, read back from the pixels. */
function dotsOf(png: Buffer, size: number): boolean[][] {
  const width = png.readUInt32BE(16);
  const pixels = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
  const isDark = (x: number, y: number) => !(pixels[y * (1 + Math.ceil(width / 8)) + 1 + (x >> 3)]! & (0x80 >> (x & 7)));
  const middle = (place: number) => Math.floor(((place + 0.5) * width) / size);
  return Array.from({ length: size }, (_, row) => Array.from({ length: size }, (__, column) => isDark(middle(column), middle(row))));
}

test('the code opens the page in the browser, with the scene encoded in its query as in WeChat', () => {
  const expected = encode(`http://127.0.0.1:8600/?path=${encodeURIComponent('/packages/events/detail/index?scene=id%3D7')}`);
  const png = draw({ scene: 'id=7', page: 'packages/events/detail/index' }) as Buffer;
  expect(dotsOf(png, expected.size)).toEqual(expected.data);
});

test.each([280, 430, 1280])('it is as wide as asked: %i', (width) => {
  const png = draw({ scene: 'a', width }) as Buffer;
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, width]);
});

test('without a page it opens the first one', () => {
  expect(draw({ scene: 'a' })).toEqual(draw({ scene: 'a', page: 'pages/home/index' }));
});

test('a page that is not there yet is accepted where the check is switched off', () => {
  expect(draw({ scene: 'a', page: 'pages/later/index', check_path: false })).toBeInstanceOf(Buffer);
});

// 40097 is WeChat's general code, not known for certain here.
test.each([
  ['a scene of 33 characters', { scene: 'x'.repeat(33) }, 40169],
  ['no scene', {}, 40169],
  ['an empty scene', { scene: '' }, 40169],
  ['a scene with other characters', { scene: '活动' }, 40169],
  ['a scene with a percent sign', { scene: '%20' }, 40169],
  ['a page that is not there', { scene: 'a', page: 'pages/later/index' }, 41030],
  ['a page with a stroke before it', { scene: 'a', page: '/pages/home/index' }, 41030],
  ['a page with a query', { scene: 'a', page: 'pages/home/index?x=1' }, 41030],
  ['too narrow a picture', { scene: 'a', width: 279 }, 40097],
  ['too wide a picture', { scene: 'a', width: 1281 }, 40097],
])('%s is refused', (_, parameters, code) => {
  expect(draw(parameters)).toBe(code);
});

test('through the SDK a function receives the picture’s bytes', async () => {
  world = await startGateway({ instances: 1 });
  const ask = (parameters: object) => probe(world!, 'a', 'openapi', { name: 'wxacode.getUnlimited', parameters });
  const reply = await ask({ scene: 'x'.repeat(32), page: 'pages/home/index', checkPath: true });
  expect(reply).toMatchObject({ errCode: 0, contentType: 'image/png' });
  expect(Buffer.from(reply.buffer).subarray(1, 4).toString()).toBe('PNG');
  expect(await ask({ scene: 'x'.repeat(33) })).toBe(40169);
});
