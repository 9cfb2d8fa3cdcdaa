import fc from 'fast-check';
import { decode, encode } from '../../cloudfunctions/platform/cursor';
import { instantOf } from '../../miniprogram/shared/instants';

const positions = fc.record({
  at: fc.integer({ min: 0, max: Date.UTC(2099, 0, 1) }).map(instantOf),
  id: fc.stringMatching(/^[\w.-]{1,128}$/),
});

test('a cursor comes back as the position it was made from', () => {
  fc.assert(fc.property(positions, (position) => expect(decode(encode(position))).toEqual(position)));
});

test('a cursor is letters, digits, dash and underscore, fit for any address', () => {
  fc.assert(fc.property(positions, (position) => /^[\w-]+$/.test(encode(position))));
});

test('whatever else is sent as a cursor is no position and no crash', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(decode(text)).toBeNull()));
  fc.assert(fc.property(fc.json(), (json) => expect(decode(Buffer.from(json).toString('base64url'))).toBeNull()));
});

test.each([
  ['an operator for an id', ['2026-11-21T09:00:00.000+08:00', { $gt: '' }]],
  ['a day for an instant', ['2026-11-21', 'one']],
  ['one part too many', ['2026-11-21T09:00:00.000+08:00', 'one', 'more']],
  ['one part too few', ['2026-11-21T09:00:00.000+08:00']],
])('%s is refused', (_, list) => expect(decode(Buffer.from(JSON.stringify(list)).toString('base64url'))).toBeNull());
