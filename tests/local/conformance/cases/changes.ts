/** Each command that an update may hold, and what becomes of `before`. */
import type { Command, Row } from '../sdk';

export const before: Row = { _id: 'a', n: 6, list: [3, 1, 2], rows: [{ k: 2 }, { k: 1 }], deep: { at: 1, more: 2 }, tag: 'red' };

type Change = [data: Row, after: Row];

export const changes: Record<string, (_: Command) => Change[]> = {
  set: (_) => [
    [{ deep: _.set!({ only: 1 }) }, { deep: { only: 1 } }],
    [{ deep: { at: 9 } }, { deep: { at: 9, more: 2 } }],
    [{ 'list.1': 'x' }, { list: [3, 'x', 2] }],
    [{ 'made.on.the.way': null }, { made: { on: { the: { way: null } } } }],
    [{ at: new Date(5) }, { at: new Date(5) }],
  ],
  remove: (_) => [[{ tag: _.remove!() }, { tag: undefined }], [{ deep: { at: _.remove!() } }, { deep: { more: 2 } }], [{ absent: _.remove!() }, {}]],
  inc: (_) => [[{ n: _.inc!(2) }, { n: 8 }], [{ 'deep.at': _.inc!(-1.5) }, { deep: { at: -0.5, more: 2 } }], [{ fresh: _.inc!(3) }, { fresh: 3 }]],
  mul: (_) => [[{ n: _.mul!(2) }, { n: 12 }], [{ fresh: _.mul!(3) }, { fresh: 0 }]],
  min: (_) => [[{ n: _.min!(4) }, { n: 4 }], [{ n: _.min!(9) }, { n: 6 }], [{ fresh: _.min!(1) }, { fresh: 1 }]],
  max: (_) => [[{ n: _.max!(9) }, { n: 9 }], [{ n: _.max!(4) }, { n: 6 }]],
  bit: (_) => [[{ n: _.bit!({ and: 4 }) }, { n: 4 }], [{ n: _.bit!({ or: 9 }) }, { n: 15 }], [{ n: _.bit!({ xor: 2 }) }, { n: 4 }]],
  push: (_) => [
    [{ list: _.push!(9) }, { list: [3, 1, 2, 9] }],
    [{ list: _.push!([8, 9]) }, { list: [3, 1, 2, 8, 9] }],
    [{ list: _.push!({ each: [9], position: 1 }) }, { list: [3, 9, 1, 2] }],
    [{ list: _.push!({ each: [9], slice: -2 }) }, { list: [2, 9] }],
    [{ list: _.push!({ each: [0], sort: 1 }) }, { list: [0, 1, 2, 3] }],
    [{ list: _.push!({ each: [0], sort: -1, slice: 2 }) }, { list: [3, 2] }],
    [{ rows: _.push!({ each: [{ k: 0 }], sort: { k: 1 } }) }, { rows: [{ k: 0 }, { k: 1 }, { k: 2 }] }],
    [{ fresh: _.push!(1) }, { fresh: [1] }],
  ],
  unshift: (_) => [[{ list: _.unshift!(9) }, { list: [9, 3, 1, 2] }], [{ list: _.unshift!([8, 9]) }, { list: [8, 9, 3, 1, 2] }]],
  pop: (_) => [[{ list: _.pop!() }, { list: [3, 1] }], [{ absent: _.pop!() }, {}]],
  shift: (_) => [[{ list: _.shift!() }, { list: [1, 2] }]],
  pull: (_) => [
    [{ list: _.pull!(1) }, { list: [3, 2] }],
    [{ list: _.pull!(_.in!([1, 2])) }, { list: [3] }],
    [{ list: _.pull!(_.gt!(1)) }, { list: [1] }],
    [{ rows: _.pull!({ k: 1 }) }, { rows: [{ k: 2 }] }],
    [{ rows: _.pull!({ k: _.gte!(2) }) }, { rows: [{ k: 1 }] }],
  ],
  pullAll: (_) => [[{ list: _.pullAll!([1, 3]) }, { list: [2] }]],
  addToSet: (_) => [
    [{ list: _.addToSet!(1) }, { list: [3, 1, 2] }],
    [{ list: _.addToSet!(9) }, { list: [3, 1, 2, 9] }],
    [{ list: _.addToSet!({ $each: [1, 9] }) }, { list: [3, 1, 2, 9] }],
  ],
  rename: (_) => [[{ tag: _.rename!('label') }, { tag: undefined, label: 'red' }], [{ 'deep.at': _.rename!('deep.from') }, { deep: { more: 2, from: 1 } }]],
};

/** What each must refuse, with MongoDB's words. */
export const refusals: Record<string, (_: Command) => [data: Row, text: RegExp]> = {
  'inc on a text': (_) => [{ tag: _.inc!(1) }, /non-numeric/],
  'mul on a text': (_) => [{ tag: _.mul!(1) }, /non-numeric/],
  'push on a number': (_) => [{ n: _.push!(1) }, /non-array|must be an array/],
  'two changes of one field': (_) => [{ deep: _.set!({}), 'deep.at': _.inc!(1) }, /conflict/],
  'a field below a text': () => [{ 'tag.below': 1 }, /Cannot create field/],
};
