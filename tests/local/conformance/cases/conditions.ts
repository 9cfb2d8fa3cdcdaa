/** Each command that a condition may hold, and the ids it must find among `rows`. */
import type { Command, Database, Row } from '../sdk';

export const rows: Row[] = [
  { _id: 'a', n: 1, tag: 'red', tags: ['x', 'y'], deep: { at: 1, list: [{ k: 1, v: 1 }] } },
  { _id: 'b', n: 2, tag: 'green', tags: ['y'], deep: { at: 2, list: [{ k: 1, v: 2 }, { k: 2, v: 1 }] } },
  { _id: 'c', n: 3, tag: null, tags: [], deep: { at: 3 } },
  { _id: 'd', n: 4, group: 'g', at: new Date('2026-01-02T00:00:00Z') },
];

type Found = [condition: unknown, ids: string[]];

/** null: the command is refused by name. */
export const conditions: Record<string, ((_: Command, db: Database) => Found[]) | null> = {
  eq: (_) => [[{ n: _.eq!(2) }, ['b']], [{ tag: _.eq!(null) }, ['c', 'd']], [{ deep: { at: 2 }, n: 2 }, ['b']], [{ tags: ['y'] }, ['b']]],
  neq: (_) => [[{ n: _.neq!(2) }, ['a', 'c', 'd']], [{ tag: _.neq!(null) }, ['a', 'b']], [{ tags: _.neq!('x') }, ['b', 'c', 'd']]],
  gt: (_) => [[{ n: _.gt!(2) }, ['c', 'd']], [{ tag: _.gt!(1) }, []], [{ deep: { at: _.gt!(1) } }, ['b', 'c']]],
  gte: (_) => [[{ n: _.gte!(2) }, ['b', 'c', 'd']], [{ at: _.gte!(new Date('2026-01-02T00:00:00Z')) }, ['d']]],
  lt: (_) => [[{ n: _.lt!(2) }, ['a']], [{ 'deep.at': _.lt!(3), n: _.gt!(1) }, ['b']]],
  lte: (_) => [[{ n: _.lte!(2) }, ['a', 'b']], [{ tag: _.lte!(null) }, ['c', 'd']]],
  in: (_) => [[{ n: _.in!([1, 4]) }, ['a', 'd']], [{ tag: _.in!(['red', null]) }, ['a', 'c', 'd']], [{ n: _.in!([]) }, []]],
  nin: (_) => [[{ n: _.nin!([1, 4]) }, ['b', 'c']], [{ tags: _.nin!(['x']) }, ['b', 'c', 'd']]],
  all: (_) => [[{ tags: _.all!(['x', 'y']) }, ['a']], [{ tags: _.all!(['y']) }, ['a', 'b']], [{ tags: _.all!([]) }, []]],
  elemMatch: (_) => [
    [{ tags: _.elemMatch!(_.eq!('x')) }, ['a']],
    [{ 'deep.list': _.elemMatch!({ k: 1, v: 2 }) }, ['b']],
    [{ 'deep.list': _.elemMatch!({ k: _.gt!(1), v: 1 }) }, ['b']],
  ],
  exists: (_) => [[{ tag: _.exists!(true) }, ['a', 'b', 'c']], [{ tag: _.exists!(false) }, ['d']]],
  size: (_) => [[{ tags: _.size!(0) }, ['c']], [{ tags: _.size!(2) }, ['a']]],
  mod: (_) => [[{ n: _.mod!(2, 0) }, ['b', 'd']], [{ n: _.mod!([3, 1]) }, ['a', 'd']]],
  and: (_) => [
    [{ n: _.gt!(1).and(_.lt!(4)) }, ['b', 'c']],
    [{ n: _.and!(_.gt!(1), _.lt!(4)) }, ['b', 'c']],
    [_.and!([{ n: _.gt!(1) }, { tags: 'y' }]), ['b']],
  ],
  or: (_) => [
    [{ n: _.eq!(1).or(_.eq!(4)) }, ['a', 'd']],
    [{ n: _.or!(_.lt!(2), _.gt!(3)) }, ['a', 'd']],
    [_.or!([{ n: 1 }, { tag: 'green' }]), ['a', 'b']],
    [{ group: 'g', $or: [{ n: { $gt: 9 } }, { _id: { $gt: 'c' } }] }, ['d']],
  ],
  nor: (_) => [[_.nor!([{ n: _.gt!(2) }, { tag: 'red' }]), ['b']], [{ n: _.nor!([_.gt!(2), _.lt!(2)]) }, ['b']]],
  not: (_) => [[{ n: _.not!(_.gt!(1)) }, ['a']], [{ tag: _.not!(/^gr/) }, ['a', 'c', 'd']], [{ absent: _.not!(_.eq!(1)) }, ['a', 'b', 'c', 'd']]],
  RegExp: (_, db) => [
    [{ tag: db.RegExp({ regexp: '^RE', options: 'i' }) }, ['a']],
    [{ tag: /^gr/ }, ['b']],
    [{ tags: /^[xz]$/ }, ['a']],
  ],
  expr: (_) => [[_.expr!(_.aggregate.gt!(['$n', '$deep.at'])), ['d']], [_.expr!(_.aggregate.eq!([_.aggregate.mod!(['$n', 2]), 0])), ['b', 'd']]],
  geoNear: null,
  geoWithin: null,
  geoIntersects: null,
  jsonSchema: null,
  text: null,
};
