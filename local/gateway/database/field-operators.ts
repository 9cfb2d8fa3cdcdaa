import type { Operator } from './change';
import { isPlain } from './ejson';
import { checkValue } from './fields';
import { compareValues } from './keys';
import type { Place } from './places';
import { reach, refused, seek } from './places';

const set: Operator = (document, path, operand) => {
  checkValue(operand);
  reach(document, path).set(operand);
};

const unset: Operator = (document, path) => seek(document, path)?.unset();

const inc: Operator = (document, path, operand) => {
  const place = reach(document, path);
  place.set(numberAt(place, path, '$inc') + amount(operand, 'increment'));
};

const mul: Operator = (document, path, operand) => {
  const place = reach(document, path);
  place.set(numberAt(place, path, '$mul') * amount(operand, 'multiply'));
};

const least: Operator = (document, path, operand) => replaceIf(reach(document, path), operand, (order) => order < 0);
const most: Operator = (document, path, operand) => replaceIf(reach(document, path), operand, (order) => order > 0);

const rename: Operator = (document, path, operand) => {
  if (typeof operand !== 'string') throw refused(`The 'to' field for $rename must be a string: ${path}`);
  const source = seek(document, path);
  if (source === null) return;
  const { value } = source;
  source.unset();
  reach(document, operand).set(value);
};

const bit: Operator = (document, path, operand) => {
  const place = reach(document, path);
  place.set(bitwise(numberAt(place, path, '$bit'), operand));
};

const currentDate: Operator = (document, path, operand, now) => {
  const isDate = operand === true || (isPlain(operand) && operand.$type === 'date');
  if (!isDate) throw refused('$currentDate takes true or {$type: "date"}');
  reach(document, path).set(new Date(now()));
};

export const fieldOperators: Record<string, Operator> = {
  $set: set, $unset: unset, $inc: inc, $mul: mul, $min: least, $max: most, $rename: rename, $bit: bit, $currentDate: currentDate,
};

function numberAt(place: Place, path: string, operator: string): number {
  if (!place.exists) return 0;
  if (typeof place.value === 'number') return place.value;
  throw refused(`Cannot apply ${operator} to a value of non-numeric type at '${path}'`);
}

function amount(operand: unknown, verb: string): number {
  if (typeof operand === 'number') return operand;
  throw refused(`Cannot ${verb} with non-numeric argument`);
}

function replaceIf(place: Place, operand: unknown, accepts: (order: number) => boolean): void {
  checkValue(operand);
  if (!place.exists || accepts(compareValues(operand, place.value))) place.set(operand);
}

function bitwise(value: number, operand: unknown): number {
  const [[name, mask] = []] = isPlain(operand) ? Object.entries(operand) : [];
  if (!Number.isInteger(mask) || !Number.isInteger(value)) throw refused('$bit takes whole numbers');
  if (name === 'and') return value & (mask as number);
  if (name === 'or') return value | (mask as number);
  if (name === 'xor') return value ^ (mask as number);
  throw refused('$bit takes and, or, xor');
}
