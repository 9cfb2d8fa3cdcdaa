/** Texts by bytes and by code points, not by UTF-16 units; case of nothing is an empty text. */
import { evalExpr } from 'mingo/core';
import * as given from 'mingo/operators/expression';
import type { ExpressionOperator, Options } from 'mingo/types';
import { CloudError } from './error';

type Evaluate = (document: unknown, operand: unknown, options: Options) => unknown;
type Units = (text: string) => ArrayLike<unknown>;

const indexBy = (name: string, units: Units): Evaluate => (document, operand, options) => {
  const [text, part, start = 0, end] = evalExpr(document as never, operand as never, options) as [unknown, unknown, number?, number?];
  if (text == null) return null;
  if (typeof text !== 'string' || typeof part !== 'string') throw new CloudError('DATABASE_REQUEST_FAILED', `${name} requires strings`);
  return indexOf(Array.from(units(text)).slice(0, end), Array.from(units(part)), start);
};

function indexOf(whole: unknown[], part: unknown[], start: number): number {
  for (let at = start; at + part.length <= whole.length; at += 1) {
    if (part.every((unit, offset) => whole[at + offset] === unit)) return at;
  }
  return -1;
}

const orEmpty = (change: unknown): Evaluate => (document, operand, options) => (change as Evaluate)(document, operand, options) ?? '';

export const textExpressions = {
  $indexOfBytes: indexBy('$indexOfBytes', (text) => Buffer.from(text)),
  $indexOfCP: indexBy('$indexOfCP', (text) => [...text]),
  $toLower: orEmpty(given.$toLower),
  $toUpper: orEmpty(given.$toUpper),
} as unknown as Record<string, ExpressionOperator>;
