/** Refuses queries that MongoDB refuses and mingo lets pass. */
import { hasOperators } from './bounds';
import type { Document } from './ejson';
import { isPlain } from './ejson';
import { CloudError } from './error';

const LOGICAL = new Set(['$and', '$or', '$nor']);
const FIELD = new Set([
  '$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$in', '$nin', '$exists', '$type', '$regex', '$options', '$mod', '$size',
  '$all', '$elemMatch', '$not',
]);
const LISTS = new Set(['$in', '$nin', '$all']);

export function checkQuery(query: Document): void {
  for (const [key, value] of Object.entries(query)) {
    if (LOGICAL.has(key)) checkAlternatives(key, value);
    else if (key.startsWith('$') && key !== '$expr') throw refused(`unknown top level operator: ${key}`);
    else if (key !== '$expr') checkCondition(value);
  }
}

function checkAlternatives(operator: string, value: unknown): void {
  if (!Array.isArray(value) || value.length === 0) throw refused(`${operator} must be a nonempty array`);
  for (const item of value) {
    if (!isPlain(item)) throw refused(`${operator} entries need to be full objects`);
    checkQuery(item);
  }
}

function checkCondition(condition: unknown): void {
  if (!isPlain(condition)) return;
  if (isUnencodedCommand(condition)) throw refused('the SDK does not encode a command inside a plain $or, $and or $nor: write the operator itself');
  if (!hasOperators(condition)) return;
  for (const [operator, operand] of Object.entries(condition)) checkOperator(operator, operand);
}

function checkOperator(operator: string, operand: unknown): void {
  if (!FIELD.has(operator)) throw refused(`unknown operator: ${operator}`);
  if (LISTS.has(operator) && !Array.isArray(operand)) throw refused(`${operator} needs an array`);
  if (operator === '$size' && !isCount(operand)) throw refused('$size must be a whole number that is not negative');
  if (operator === '$mod') checkMod(operand);
  if (operator === '$not') checkNot(operand);
  if (operator === '$elemMatch') checkElement(operand);
}

function checkMod(operand: unknown): void {
  if (!Array.isArray(operand) || operand.length !== 2) throw refused('malformed mod, needs to be an array with two elements');
  if (operand.some((item) => typeof item !== 'number')) throw refused('malformed mod, divisor and remainder must be numbers');
  if (Math.trunc(operand[0]) === 0) throw refused('divisor cannot be 0');
}

function checkNot(operand: unknown): void {
  if (operand instanceof RegExp) return;
  if (!isPlain(operand) || !hasOperators(operand)) throw refused('$not needs a regex or a document');
  checkCondition(operand);
}

function checkElement(operand: unknown): void {
  if (!isPlain(operand)) throw refused('$elemMatch needs an Object');
  if (hasOperators(operand) && !Object.keys(operand).some((key) => LOGICAL.has(key))) checkCondition(operand);
  else checkQuery(operand);
}

/** What becomes of `_.gt(1)` where the SDK does not look for it; the real cloud would silently find nothing. */
function isUnencodedCommand(condition: Document): boolean {
  return 'operator' in condition && 'operands' in condition && 'fieldName' in condition;
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function refused(message: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', message);
}
