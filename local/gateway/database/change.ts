/** Applies an update document to a record: the operators of MongoDB, with its refusals. */
import { arrayOperators } from './array-operators';
import { checkConflicts } from './conflicts';
import type { Document } from './ejson';
import { isPlain } from './ejson';
import { fieldOperators } from './field-operators';
import { refused } from './places';

/** Changes the document in place. */
export type Operator = (document: Document, path: string, operand: unknown, now: () => number) => void;

type Step = [operator: Operator, path: string, operand: unknown];

const OPERATORS: Record<string, Operator> = { ...fieldOperators, ...arrayOperators };

export function changer(update: Document, now: () => number): (document: Document) => void {
  const steps = stepsOf(update);
  checkConflicts(steps.flatMap(([operator, path, operand]) => (operator === OPERATORS.$rename ? [path, String(operand)] : [path])));
  return (document) => {
    for (const [operator, path, operand] of steps) operator(document, path, operand, now);
  };
}

function stepsOf(update: Document): Step[] {
  const entries = Object.entries(update);
  if (entries.length === 0) throw refused('the update document is empty');
  return entries.flatMap(([name, fields]) => {
    const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
    if (operator === undefined) throw refused(`Unknown modifier: ${name}`);
    if (!isPlain(fields)) throw refused(`Modifiers operate on fields, but the value of ${name} is not an object`);
    return Object.entries(fields).map(([path, operand]): Step => [operator, mutable(path), operand]);
  });
}

function mutable(path: string): string {
  if (path !== '_id' && !path.startsWith('_id.')) return path;
  throw refused(`Performing an update on the path '${path}' would modify the immutable field '_id'`);
}
