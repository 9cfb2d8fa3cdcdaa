/** Stages of an aggregation where mingo does otherwise than MongoDB. */
import { randomInt } from 'node:crypto';
import type { Iterator } from 'mingo/lazy';
import { Lazy } from 'mingo/lazy';
import { $group as group } from 'mingo/operators/pipeline';
import type { Options, PipelineOperator } from 'mingo/types';
import type { Document } from './ejson';
import { orderFrom, sorted } from './order';
import { invalid } from './request';

type Stage = (documents: Iterator, operand: never, options: Options) => Iterator;

const sort = (documents: Iterator, order: Document): Iterator =>
  documents.transform((list) => Lazy(sorted(list as Document[], orderFrom(order), (one) => one)));

/** Nothing counted is nothing given. */
const count = (documents: Iterator, name: string): Iterator =>
  documents.transform((list) => Lazy(list.length === 0 ? [] : [{ [name]: list.length }]));

/** Each document once at most. */
const sample = (documents: Iterator, { size }: { size: number }): Iterator => {
  if (!Number.isInteger(size) || size < 1) throw invalid('$sample takes a size that is a positive whole number');
  return documents.transform((list) => Lazy(shuffled(list).slice(0, size)));
};

/** As MongoDB itself does it: a group by a switch, in order. */
const bucket = (documents: Iterator, { groupBy, boundaries, output, ...rest }: Bucket, options: Options): Iterator => {
  if (!Array.isArray(boundaries) || boundaries.length < 2) throw invalid('$bucket needs two boundaries at least');
  const branches = boundaries.slice(1).map((above, at) => ({
    case: { $and: [{ $gte: [groupBy, literal(boundaries[at])] }, { $lt: [groupBy, literal(above)] }] },
    then: literal(boundaries[at]),
  }));
  const chosen = 'default' in rest ? { branches, default: literal(rest.default) } : { branches };
  const groups = (group as unknown as Stage)(documents, { _id: { $switch: chosen }, ...(output ?? { count: { $sum: 1 } }) } as never, options);
  return sort(groups, { _id: 1 });
};

interface Bucket {
  groupBy: unknown;
  boundaries: unknown[];
  default?: unknown;
  output?: Document;
}

export const ownStages = { $sort: sort, $count: count, $sample: sample, $bucket: bucket } as unknown as Record<string, PipelineOperator>;

function literal(value: unknown): Document {
  return { $literal: value };
}

function shuffled<T>(list: T[]): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}
