/** What mingo runs with: its own operators, but MongoDB's exact comparisons and order. No operator may run code. */
import type { Options } from 'mingo/types';
import { Context } from 'mingo/core';
import * as accumulator from 'mingo/operators/accumulator';
import * as expression from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as projection from 'mingo/operators/projection';
import * as query from 'mingo/operators/query';
import * as window from 'mingo/operators/window';
import { dateExpressions } from './date-expressions';
import { expressionComparisons } from './expressions';
import { comparisons } from './predicates';
import { ownStages } from './stages';
import { textExpressions } from './text-expressions';
import { valueExpressions } from './value-expressions';

const { $out: _out, $merge: _merge, ...stages } = pipeline;

const conditions = { ...query, ...comparisons };

const expressions = { ...expression, ...expressionComparisons, ...dateExpressions, ...textExpressions, ...valueExpressions };

export const SEMANTICS: Partial<Options> = {
  scriptEnabled: false,
  context: Context.init({ accumulator, expression: expressions, projection, window, pipeline: { ...stages, ...ownStages }, query: conditions }),
};

/** For queries without `$expr`: mingo copies its operators for each query, and these are a tenth of them. */
export const CONDITIONS: Partial<Options> = { scriptEnabled: false, context: Context.init({ query: conditions }) };
