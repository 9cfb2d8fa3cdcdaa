import fc from 'fast-check';
import { codeIn } from '../../../miniprogram/packages/pledges/verify/code';
import { passagesOf } from '../../../miniprogram/packages/pledges/passages';
import { percentRead, readinessOf, type Progress } from '../../../miniprogram/packages/pledges/sign/readiness';

const done: Progress = { passages: 6, read: 6, unticked: [], wantsHandwriting: true, hasHandwriting: true, confirmed: true, secondsLeft: 0 };
const labelled = (changed: Partial<Progress>) => readinessOf({ ...done, ...changed }).label;

test('the button says what is still missing, in the order of the page', () => {
  expect(labelled({ read: 3, unticked: [2, 3, 4], confirmed: false })).toBe('请读到最后（已读 50%）');
  expect(labelled({ unticked: [3, 4], hasHandwriting: false })).toBe('还有 2 条没有勾选');
  expect(readinessOf({ ...done, unticked: [3, 4] }).target).toBe('passage-3');
  expect(labelled({ hasHandwriting: false, confirmed: false })).toBe('请手写签名');
  expect(labelled({ confirmed: false, secondsLeft: 9 })).toBe('请核对并确认身份');
  expect(labelled({ secondsLeft: 9 })).toBe('请再看 9 秒');
  expect(readinessOf(done)).toEqual({ label: '签署', ready: true, target: '' });
});

test('nobody can sign before everything is read, ticked, written, confirmed and the time is over', () => {
  const lacks: Partial<Progress>[] = [{ read: 5 }, { unticked: [4] }, { hasHandwriting: false }, { confirmed: false }, { secondsLeft: 1 }];
  fc.assert(
    fc.property(fc.subarray(lacks), (missing) => {
      const { ready, target } = readinessOf(Object.assign({ ...done }, ...missing) as Progress);
      expect(ready).toBe(missing.length === 0);
      expect(target === '').toBe(ready);
    }),
  );
  expect(readinessOf({ ...done, wantsHandwriting: false, hasHandwriting: false }).ready).toBe(true);
});

test('a text is read to a hundred only at its end', () => {
  expect(percentRead(199, 200)).toBe(99);
  expect(percentRead(200, 200)).toBe(100);
  expect(percentRead(0, 0)).toBe(100);
});

test('a text is read paragraph by paragraph and clause by clause', () => {
  const passages = passagesOf({ intro: '前言一\n\n 前言二', clauses: ['甲', '乙'], closing: '结语' });
  expect(passages).toEqual([
    { at: 0, text: '前言一', clause: null },
    { at: 1, text: '前言二', clause: null },
    { at: 2, text: '甲', clause: 0 },
    { at: 3, text: '乙', clause: 1 },
    { at: 4, text: '结语', clause: null },
  ]);
});

test('a code may come as it is, in groups, or in the address of a scanned picture', () => {
  for (const text of ['K7QX2M9R', 'K7QX 2M9R', ' k7qx-2m9r '.toUpperCase(), 'http://127.0.0.1/?path=%2Fpackages%2Fpledges%2Fverify%2Findex%3Fscene%3DK7QX2M9R', 'packages/pledges/verify/index?scene=K7QX2M9R']) expect(codeIn(text)).toBe('K7QX2M9R');
  expect(codeIn('100%')).toBe('100%');
});
