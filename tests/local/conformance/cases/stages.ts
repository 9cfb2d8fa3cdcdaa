/** Each stage of an aggregation over `rows`, sorted by _id before, and what it must give. */
import { OTHER } from '../names';
import type { Command, Pipeline, Row } from '../sdk';

export const rows: Row[] = [
  { _id: 'a', n: 1, kind: 'x', tags: ['p', 'q'], nested: { v: 1 } },
  { _id: 'b', n: 2, kind: 'y', tags: [], nested: { v: 2 } },
  { _id: 'c', n: 3, kind: 'x', nested: { v: 3 } },
  { _id: 'd', n: 4, kind: 'x', tags: 'r', nested: { v: 4 } },
];

export const others: Row[] = [{ _id: 1, of: 'a', v: 5 }, { _id: 2, of: 'a', v: 6 }, { _id: 3, of: 'b', v: 7 }];

type Step = (start: Pipeline, _: Command) => [Pipeline, Row[]];

const ids = (...names: string[]): Row[] => names.map((_id) => expect.objectContaining({ _id }) as Row);

export const stages: Record<string, Step[]> = {
  match: [(start, _) => [start.match!({ n: _.gt!(2) }), ids('c', 'd')], (start, _) => [start.addFields!({ m: '$n' }).match!({ m: _.in!([1, 4]) }), ids('a', 'd')]],
  sort: [(start) => [start.sort!({ kind: 1, n: -1 }), ids('d', 'c', 'a', 'b')]],
  skip: [(start) => [start.skip!(3), ids('d')]],
  limit: [(start) => [start.limit!(2), ids('a', 'b')]],
  project: [
    (start) => [start.limit!(1).project!({ n: 1 }), [{ _id: 'a', n: 1 }]],
    (start) => [start.limit!(1).project!({ tags: 0, nested: 0 }), [{ _id: 'a', n: 1, kind: 'x' }]],
    (start, _) => [start.limit!(1).project!({ _id: 0, twice: _.aggregate.multiply!(['$n', 2]), v: '$nested.v' }), [{ twice: 2, v: 1 }]],
  ],
  addFields: [(start, _) => [start.limit!(1).addFields!({ 'nested.w': _.aggregate.add!(['$nested.v', 1]), n: '$kind' }).project!({ n: 1, nested: 1 }), [{ _id: 'a', n: 'x', nested: { v: 1, w: 2 } }]]],
  group: [
    (start, { aggregate: $ }) => [start.group!({ _id: '$kind', sum: $.sum!('$n') }).sort!({ _id: 1 }), [{ _id: 'x', sum: 8 }, { _id: 'y', sum: 2 }]],
    (start, { aggregate: $ }) => [start.group!({ _id: null, count: $.sum!(1) }), [{ _id: null, count: 4 }]],
    (start, { aggregate: $ }) => [start.group!({ _id: { kind: '$kind', even: $.eq!([$.mod!(['$n', 2]), 0]) }, n: $.max!('$n') }).sort!({ n: 1 }).skip!(2), [{ _id: { kind: 'x', even: true }, n: 4 }]],
  ],
  count: [(start) => [start.count!('total'), [{ total: 4 }]], (start) => [start.match!({ n: 9 }).count!('total'), []]],
  sortByCount: [(start) => [start.sortByCount!('$kind'), [{ _id: 'x', count: 3 }, { _id: 'y', count: 1 }]]],
  bucket: [
    (start, { aggregate: $ }) => [
      start.bucket!({ groupBy: '$n', boundaries: [0, 2, 4], default: 'rest', output: { count: $.sum!(1), ids: $.push!('$_id') } }),
      [{ _id: 0, count: 1, ids: ['a'] }, { _id: 2, count: 2, ids: ['b', 'c'] }, { _id: 'rest', count: 1, ids: ['d'] }],
    ],
    (start) => [start.bucket!({ groupBy: '$n', boundaries: [1, 3, 5] }), [{ _id: 1, count: 2 }, { _id: 3, count: 2 }]],
  ],
  bucketAuto: [(start) => [start.bucketAuto!({ groupBy: '$n', buckets: 2 }), [{ _id: { min: 1, max: 3 }, count: 2 }, { _id: { min: 3, max: 4 }, count: 2 }]]],
  unwind: [
    (start) => [start.unwind!('$tags').project!({ tags: 1 }), [{ _id: 'a', tags: 'p' }, { _id: 'a', tags: 'q' }, { _id: 'd', tags: 'r' }]],
    (start) => [
      start.unwind!({ path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'at' }).project!({ tags: 1, at: 1 }),
      [{ _id: 'a', tags: 'p', at: 0 }, { _id: 'a', tags: 'q', at: 1 }, { _id: 'b', at: null }, { _id: 'c', at: null }, { _id: 'd', tags: 'r', at: null }],
    ],
  ],
  replaceRoot: [(start) => [start.limit!(2).replaceRoot!({ newRoot: '$nested' }), [{ v: 1 }, { v: 2 }]], (start) => [start.limit!(1).replaceRoot!({ newRoot: { id: '$_id', v: '$nested.v' } }), [{ id: 'a', v: 1 }]]],
  lookup: [
    (start) => [start.limit!(2).lookup!({ from: OTHER, localField: '_id', foreignField: 'of', as: 'found' }).project!({ 'found.v': 1 }), [{ _id: 'a', found: [{ v: 5 }, { v: 6 }] }, { _id: 'b', found: [{ v: 7 }] }]],
    (start, { aggregate: $ }) => {
      const pipeline = $.pipeline().match!({ $expr: $.and!([$.eq!(['$of', '$$own']), $.gt!(['$v', 5])]) }).project!({ _id: 0, v: 1 }).done();
      return [start.limit!(2).lookup!({ from: OTHER, let: { own: '$_id' }, pipeline, as: 'found' }).project!({ found: 1 }), [{ _id: 'a', found: [{ v: 6 }] }, { _id: 'b', found: [{ v: 7 }] }]];
    },
    (start) => [start.limit!(1).lookup!({ from: 'nowhere', localField: '_id', foreignField: 'of', as: 'found' }).project!({ found: 1 }), [{ _id: 'a', found: [] }]],
  ],
  sample: [(start) => [start.sample!({ size: 9 }).sort!({ _id: 1 }), ids('a', 'b', 'c', 'd')], (start) => [start.sample!({ size: 2 }).count!('total'), [{ total: 2 }]]],
};

/** The cloud refuses it for want of an index; here it is refused by name. */
export const refused = ['geoNear'];

/** wx-server-sdk names them, the library below it does not have them: they fail in the SDK. */
export const failing = ['collStats', 'facet', 'graphLookup', 'indexStats', 'out', 'redact'];
