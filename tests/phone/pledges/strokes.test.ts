import fc from 'fast-check';
import { curvesOf, extended, isWritten, type Stroke } from '../../../miniprogram/packages/pledges/components/handwriting/strokes';

const point = fc.record({ x: fc.double({ min: 0, max: 1, noNaN: true }), y: fc.double({ min: 0, max: 0.5, noNaN: true }) });
const strokes = fc.array(point, { minLength: 1, maxLength: 40 });

test('a line begins where the finger came down, ends where it left, and has no gap in between', () => {
  fc.assert(
    fc.property(strokes, (stroke) => {
      const curves = curvesOf(stroke);
      expect(curves[0]!.from).toEqual(stroke[0]);
      expect(curves.at(-1)!.to).toEqual(stroke.at(-1));
      curves.slice(1).forEach(({ from }, at) => expect(from).toEqual(curves[at]!.to));
    }),
  );
});

test('a finger that only trembles adds nothing', () => {
  const stroke: Stroke = [{ x: 0.5, y: 0.2 }];
  expect(extended(stroke, { x: 0.502, y: 0.2 })).toBe(stroke);
  expect(extended(stroke, { x: 0.51, y: 0.2 })).toHaveLength(2);
});

test('a slip of the finger is no name, several strokes are', () => {
  expect(isWritten([])).toBe(false);
  expect(isWritten([[{ x: 0.1, y: 0.1 }, { x: 0.2, y: 0.1 }]])).toBe(false);
  expect(isWritten(Array.from({ length: 4 }, () => [{ x: 0.1, y: 0.1 }, { x: 0.3, y: 0.1 }]))).toBe(true);
});
