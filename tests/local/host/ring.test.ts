import fc from 'fast-check';
import { modulo, ring } from '../../../local/host/components/parts/ring';

const strips = fc.record({ count: fc.integer({ min: 1, max: 9 }), from: fc.integer({ min: -50, max: 50 }), step: fc.integer({ min: -1, max: 1 }) });

test('each page of the ring has one place, and it is its own', () => {
  fc.assert(
    fc.property(strips, ({ count, from, step }) => {
      const places = ring(count, from, from + step);
      expect(places.map((place) => modulo(place, count))).toEqual([...Array(count).keys()]);
    }),
    { verbose: true },
  );
});

test('a page stands where the glide begins and where it ends', () => {
  fc.assert(
    fc.property(strips, ({ count, from, step }) => {
      fc.pre(count > 1);
      expect(ring(count, from, from + step)).toEqual(expect.arrayContaining([from, from + step]));
    }),
    { verbose: true },
  );
});

test('a jump over several pages passes each of them', () => {
  expect(ring(3, 2, 0)).toEqual(expect.arrayContaining([0, 1, 2]));
  expect(ring(3, 0, 2)).toEqual(expect.arrayContaining([0, 1, 2]));
});
