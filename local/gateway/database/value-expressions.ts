/** `$trunc` of one operand, `$indexOfArray` with a start, `$switch` that must choose. */
import { evalExpr } from 'mingo/core';
import * as given from 'mingo/operators/expression';
import type { ExpressionOperator, Options } from 'mingo/types';
import type { Document } from './ejson';
import { isPlain } from './ejson';
import { CloudError } from './error';
import { compareValues } from './keys';

type Evaluate = (document: unknown, operand: unknown, options: Options) => unknown;

const trunc: Evaluate = (document, operand, options) => {
  const operands = Array.isArray(operand) ? operand : [operand];
  return (given.$trunc as unknown as Evaluate)(document, operands.length === 1 ? [operands[0], 0] : operands, options);
};

const indexOfArray: Evaluate = (document, operand, options) => {
  const [list, wanted, start = 0, end] = evalExpr(document as never, operand as never, options) as [unknown, unknown, number?, number?];
  if (list == null) return null;
  if (!Array.isArray(list)) throw new CloudError('DATABASE_REQUEST_FAILED', '$indexOfArray requires an array as a first argument');
  return list.slice(0, end).findIndex((item, at) => at >= start && compareValues(item, wanted) === 0);
};

const choose: Evaluate = (document, operand, options) => {
  const { branches } = operand as { branches: Document[] };
  if (isPlain(operand) && !('default' in operand) && !branches.some((branch) => isTrue(evalExpr(document as never, branch.case as never, options)))) {
    throw new CloudError('DATABASE_REQUEST_FAILED', '$switch could not find a matching branch for an input, and no default was specified.');
  }
  return (given.$switch as unknown as Evaluate)(document, operand, options);
};

function isTrue(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== 0;
}

export const valueExpressions = { $trunc: trunc, $indexOfArray: indexOfArray, $switch: choose } as unknown as Record<string, ExpressionOperator>;
