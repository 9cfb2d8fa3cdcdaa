/** What mingo runs with: its own operators, but MongoDB's exact comparisons and order. No operator may run code. */
import type { Options, PipelineOperator } from 'mingo/types';
import { Context } from 'mingo/core';
import * as accumulator from 'mingo/operators/accumulator';
import * as expression from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as projection from 'mingo/operators/projection';
import * as query from 'mingo/operators/query';
import * as window from 'mingo/operators/window';
import type { Iterator } from 'mingo/lazy';
import { Lazy } from 'mingo/lazy';
import type { Document } from './ejson';
import { orderFrom, sorted } from './order';
import { expressionComparisons } from './expressions';
import { comparisons } from './predicates';

const { $out: _out, $merge: _merge, ...stages } = pipeline;

const sort = ((documents: Iterator, order: Document) =>
  documents.transform((list) => Lazy(sorted(list as Document[], orderFrom(order), (one) => one)))) as unknown as PipelineOperator;

const conditions = { ...query, ...comparisons };

export const SEMANTICS: Partial<Options> = {
  scriptEnabled: false,
  context: Context.init({ accumulator, expression: { ...expression, ...expressionComparisons }, projection, window, pipeline: { ...stages, $sort: sort }, query: conditions }),
};

/** For queries without `$expr`: mingo copies its operators for each query, and these are a tenth of them. */
export const CONDITIONS: Partial<Options> = { scriptEnabled: false, context: Context.init({ query: conditions }) };
