/** MongoDB's comparisons, exactly, in place of mingo's more lenient ones. */
import type { Options, QueryOperator } from 'mingo/types';
import { compareValues, rank } from './keys';
import { queryValues } from './paths';

type Test = (value: unknown, operand: never) => boolean;

const equal = (value: unknown, operand: unknown): boolean => {
  if (operand instanceof RegExp) return typeof value === 'string' && operand.test(value);
  return rank(value) === rank(operand) && compareValues(value, operand) === 0;
};

const compared = (accepts: (order: number) => boolean, orNull: boolean) => (value: unknown, operand: unknown): boolean => {
  if (rank(value) !== rank(operand)) return false;
  if (operand === null) return orNull;
  if (Number.isNaN(value) || Number.isNaN(operand)) return orNull && Number.isNaN(value) && Number.isNaN(operand);
  return accepts(compareValues(value, operand));
};

const oneOf = (value: unknown, operand: unknown[]): boolean => operand.some((item) => equal(value, item));

export const comparisons: Record<string, QueryOperator> = {
  $eq: some(equal),
  $ne: none(equal),
  $in: some(oneOf),
  $nin: none(oneOf),
  $gt: some(compared((order) => order > 0, false)),
  $gte: some(compared((order) => order >= 0, true)),
  $lt: some(compared((order) => order < 0, false)),
  $lte: some(compared((order) => order <= 0, true)),
};

type Make = (selector: string, operand: unknown, options: Options) => (document: unknown) => boolean;

function some(test: Test): QueryOperator {
  return finder(test) as unknown as QueryOperator;
}

function none(test: Test): QueryOperator {
  const find = finder(test);
  const make: Make = (selector, operand, options) => {
    const found = find(selector, operand, options);
    return (document) => !found(document);
  };
  return make as unknown as QueryOperator;
}

function finder(test: Test): Make {
  return (selector, operand) => {
    const parts = selector.split('.');
    return (document) => {
      for (const value of queryValues(document, parts)) if (test(value, operand as never)) return true;
      return false;
    };
  };
}
