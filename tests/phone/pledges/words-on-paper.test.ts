import fc from 'fast-check';
import { groupsOf } from '../../../miniprogram/packages/pledges/certificate/groups';
import { linesOf } from '../../../miniprogram/packages/pledges/certificate/lines';
import { barsOf, percentOf } from '../../../miniprogram/packages/pledges/components/coverage-bars/shares';

const tenWide = (text: string) => [...text].length * 10;

test('a text is broken into lines that fit, and not a character is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('诚', '信', '，', '。', '》', 'a', '1') }), fc.integer({ min: 2, max: 20 }), (text, characters) => {
      const lines = linesOf(text, characters * 10, tenWide);
      expect(lines.join('')).toBe(text);
      for (const line of lines) expect(tenWide(line)).toBeLessThanOrEqual((characters) * 10);
    }),
  );
});

test('no line begins with a comma', () => {
  expect(linesOf('本人承诺，守信', 40, tenWide)).toEqual(['本人承', '诺，守信']);
});

test('a line break that was written is kept', () => {
  expect(linesOf('一\n二', 100, tenWide)).toEqual(['一', '二']);
});

test('a digest is shown whole, in lines of four times four', () => {
  const lines = groupsOf('0123456789abcdef'.repeat(4));
  expect(lines).toEqual(Array.from({ length: 4 }, () => '0123 4567 89ab cdef'));
});

test('only who is complete has a hundred, and the first signature can be seen', () => {
  expect(percentOf(999, 1000)).toBe('99%');
  expect(percentOf(1000, 1000)).toBe('100%');
  expect(percentOf(1, 100_000)).toBe('不到 1%');
  expect(percentOf(0, 100)).toBe('0%');
  expect(percentOf(0, 0)).toBe('–');
});

test('a bar says in words what its width shows', () => {
  const [some, none] = barsOf([{ id: 'a', name: '甲市协会', signed: 3, total: 4 }, { id: 'b', name: '乙市协会', signed: 0, total: 0 }]);
  expect(some).toMatchObject({ width: 75, spoken: '甲市协会，应签 4，已签 3，75%' });
  expect(none).toMatchObject({ width: 0, spoken: '乙市协会，没有应签署的' });
});
