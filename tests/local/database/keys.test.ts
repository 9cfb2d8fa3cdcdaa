import fc from 'fast-check';
import { compareValues, encode, invert, successor } from '../../../local/gateway/database/keys';

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.integer(), fc.double(), fc.string({ unit: 'binary' }), fc.boolean(), fc.constant(null), fc.date(),
    fc.array(tie('any'), { maxLength: 3 }), fc.dictionary(fc.string(), tie('any'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).any;

const sign = (order: number) => Math.sign(order);

test('numbers are ordered as numbers, dates as dates, texts as their UTF-8 bytes', () => {
  fc.assert(fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
    expect(sign(compareValues(a, b))).toBe(a < b ? -1 : a > b ? 1 : 0);
  }));
  fc.assert(fc.property(fc.date({ noInvalidDate: true }), fc.date({ noInvalidDate: true }), (a, b) => {
    expect(sign(compareValues(a, b))).toBe(sign(a.getTime() - b.getTime()));
  }));
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
    expect(sign(compareValues(a, b))).toBe(sign(Buffer.compare(Buffer.from(a), Buffer.from(b))));
  }));
});

test('no key is the beginning of another, so that keys can be joined', () => {
  fc.assert(fc.property(value, value, (a, b) => {
    const [left, right] = [encode(a), encode(b)];
    const begins = left.length < right.length && right.subarray(0, left.length).equals(left);
    expect(begins).toBe(false);
  }));
});

test('an inverted key turns the order round', () => {
  fc.assert(fc.property(value, value, (a, b) => {
    const straight = sign(Buffer.compare(encode(a), encode(b)));
    expect(sign(Buffer.compare(invert(encode(b)), invert(encode(a))))).toBe(straight);
  }));
});

test('the successor of a key is above all that begin with it, and below the next value', () => {
  fc.assert(fc.property(value, value, (a, b) => {
    const [key, other] = [encode(a), encode(b)];
    expect(Buffer.compare(Buffer.concat([key, Buffer.alloc(4, 0xff)]), successor(key))).toBe(-1);
    if (Buffer.compare(other, key) > 0) expect(Buffer.compare(other, successor(key))).toBeGreaterThanOrEqual(0);
  }));
});

test('types follow BSON: null, number, text, object, array, boolean, date', () => {
  const inOrder = [null, Number.NaN, -Infinity, 0, Infinity, '', 'a', {}, { a: 1 }, [], [0], false, true, new Date(0)];
  for (const [at, one] of inOrder.entries()) for (const later of inOrder.slice(at + 1)) expect(compareValues(one, later)).toBe(-1);
});

test('an empty text of a type is not a shorter one: -0 is 0, and NaN is NaN', () => {
  expect([compareValues(-0, 0), compareValues(Number.NaN, Number.NaN)]).toEqual([0, 0]);
});
