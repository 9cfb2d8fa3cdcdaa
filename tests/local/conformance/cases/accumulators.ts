/** Each accumulator over n = 2, 4, 4, 6 in this order, of which the last two are of the group `late`. */
import type { Row } from '../sdk';
import type { Expression } from './expressions';

export const measured: Row[] = [2, 4, 4, 6].map((n, at) => ({ _id: `m${at}`, n, at, late: at > 1, one: { [`k${at}`]: n } }));

export const accumulators: Record<string, ($: Expression) => [accumulator: unknown, all: unknown]> = {
  addToSet: ($) => [$.addToSet!('$n'), expect.arrayContaining([2, 4, 6])],
  avg: ($) => [$.avg!('$n'), 4],
  first: ($) => [$.first!('$n'), 2],
  last: ($) => [$.last!('$n'), 6],
  max: ($) => [$.max!('$n'), 6],
  min: ($) => [$.min!('$n'), 2],
  push: ($) => [$.push!({ at: '$at', n: '$n' }), [{ at: 0, n: 2 }, { at: 1, n: 4 }, { at: 2, n: 4 }, { at: 3, n: 6 }]],
  stdDevPop: ($) => [$.stdDevPop!('$n'), expect.closeTo(Math.SQRT2, 10)],
  stdDevSamp: ($) => [$.stdDevSamp!('$n'), expect.closeTo(Math.sqrt(8 / 3), 10)],
  sum: ($) => [$.sum!('$n'), 16],
  mergeObjects: ($) => [$.mergeObjects!('$one'), { k0: 2, k1: 4, k2: 4, k3: 6 }],
};
