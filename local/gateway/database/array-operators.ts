import type { Operator } from './change';
import type { Document } from './ejson';
import { isPlain } from './ejson';
import { checkValue } from './fields';
import { hasOperators } from './bounds';
import { compareValues } from './keys';
import { matcher } from './match';
import type { Order } from './order';
import { sorted } from './order';
import { reach, refused, seek } from './places';

const push: Operator = (document, path, operand) => {
  const { each, position, slice, order } = modifiers(operand);
  const place = reach(document, path);
  const list = [...listAt(place, path, '$push')];
  list.splice(position ?? list.length, 0, ...each);
  place.set(sliced(order ? ordered(list, order) : list, slice));
};

const addToSet: Operator = (document, path, operand) => {
  const values = isPlain(operand) && Object.hasOwn(operand, '$each') ? listOf(operand.$each, '$each') : [operand];
  const place = reach(document, path);
  const list = [...listAt(place, path, '$addToSet')];
  values.forEach((value) => checkValue(value));
  for (const value of values) if (!list.some((item) => compareValues(item, value) === 0)) list.push(value);
  place.set(list);
};

const pop: Operator = (document, path, operand) => {
  if (operand !== 1 && operand !== -1) throw refused(`$pop expects 1 or -1`);
  const place = seek(document, path);
  if (place) place.set(operand === 1 ? listAt(place, path, '$pop').slice(0, -1) : listAt(place, path, '$pop').slice(1));
};

const pull: Operator = (document, path, operand) => drop(document, path, '$pull', condition(operand));

const pullAll: Operator = (document, path, operand) => {
  const values = listOf(operand, '$pullAll');
  drop(document, path, '$pullAll', (item) => values.some((value) => compareValues(item, value) === 0));
};

export const arrayOperators: Record<string, Operator> = { $push: push, $addToSet: addToSet, $pop: pop, $pull: pull, $pullAll: pullAll };

function listAt(place: { exists: boolean; value: unknown }, path: string, operator: string): unknown[] {
  if (!place.exists) return [];
  if (Array.isArray(place.value)) return place.value;
  throw refused(`Cannot apply ${operator} to a non-array value at '${path}'`);
}

function listOf(value: unknown, name: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw refused(`${name} needs an array`);
}

function drop(document: Document, path: string, operator: string, matches: (item: unknown) => boolean): void {
  const place = seek(document, path);
  if (place) place.set(listAt(place, path, operator).filter((item) => !matches(item)));
}

/** What `$pull` removes: an equal value, a value that meets operators, or a document that meets a query. */
function condition(operand: unknown): (item: unknown) => boolean {
  if (!isPlain(operand) && !(operand instanceof RegExp)) return (item) => compareValues(item, operand) === 0;
  if (operand instanceof RegExp || hasOperators(operand)) {
    const matches = matcher({ item: operand });
    return (item) => matches({ item });
  }
  const matches = matcher(operand);
  return (item) => isPlain(item) && matches(item);
}

interface Push {
  each: unknown[];
  position?: number | undefined;
  slice?: number | undefined;
  order?: unknown;
}

function modifiers(operand: unknown): Push {
  if (!isPlain(operand) || !Object.hasOwn(operand, '$each')) return { each: checked([operand]) };
  const { $each, $position, $slice, $sort, ...unknown } = operand;
  const [foreign] = Object.keys(unknown);
  if (foreign !== undefined) throw refused(`Unrecognized clause in $push: ${foreign}`);
  return { each: checked(listOf($each, '$each')), position: whole($position, '$position'), slice: whole($slice, '$slice'), order: $sort };
}

function checked(values: unknown[]): unknown[] {
  values.forEach((value) => checkValue(value));
  return values;
}

function whole(value: unknown, name: string): number | undefined {
  if (value === undefined || Number.isInteger(value)) return value as number | undefined;
  throw refused(`The value for ${name} must be a whole number`);
}

function sliced(list: unknown[], size: number | undefined): unknown[] {
  if (size === undefined) return list;
  return size >= 0 ? list.slice(0, size) : list.slice(size);
}

function ordered(list: unknown[], order: unknown): unknown[] {
  if (order === 1 || order === -1) return [...list].sort((a, b) => compareValues(a, b) * order);
  if (!isPlain(order) || Object.values(order).some((one) => one !== 1 && one !== -1)) throw refused('$sort takes 1, -1 or fields with 1 or -1');
  return sorted(list, Object.entries(order) as Order, (item) => (isPlain(item) ? item : {}));
}
