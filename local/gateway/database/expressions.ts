/** MongoDB's comparisons inside expressions: any two values have an order, and missing comes before all. */
import { evalExpr } from 'mingo/core';
import type { ExpressionOperator } from 'mingo/types';
import { CloudError } from './error';
import { compareValues } from './keys';

export const expressionComparisons: Record<string, ExpressionOperator> = {
  $cmp: operator('$cmp', (order) => order),
  $eq: operator('$eq', (order) => order === 0),
  $ne: operator('$ne', (order) => order !== 0),
  $gt: operator('$gt', (order) => order > 0),
  $gte: operator('$gte', (order) => order >= 0),
  $lt: operator('$lt', (order) => order < 0),
  $lte: operator('$lte', (order) => order <= 0),
};

function operator(name: string, result: (order: number) => unknown): ExpressionOperator {
  const evaluate = (document: unknown, operands: unknown, options: never): unknown => {
    if (!Array.isArray(operands) || operands.length !== 2) throw new CloudError('DATABASE_REQUEST_FAILED', `${name} takes exactly 2 arguments`);
    const [left, right] = operands.map((operand) => evalExpr(document as never, operand as never, options) as unknown);
    return result(orderOf(left, right));
  };
  return evaluate as unknown as ExpressionOperator;
}

function orderOf(left: unknown, right: unknown): number {
  if (left === undefined || right === undefined) return Number(left !== undefined) - Number(right !== undefined);
  return compareValues(left, right);
}
