import { BSONRegExp } from 'bson';
import { isPlain } from './ejson';
import { CloudError } from './error';

/** A query with its regular expressions made ready; the options are those of MongoDB. */
export function withPatterns(value: unknown): unknown {
  if (value instanceof BSONRegExp) return pattern(value.pattern, value.options);
  if (Array.isArray(value)) return value.map(withPatterns);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withPatterns(item)]));
}

function pattern(source: string, options: string): RegExp {
  const foreign = [...options].find((option) => !'imsu'.includes(option));
  if (foreign !== undefined) throw new CloudError('DATABASE_REQUEST_FAILED', `invalid flag in regex options: ${foreign}`);
  try {
    return new RegExp(source, options);
  } catch {
    throw new CloudError('DATABASE_REQUEST_FAILED', 'Regular expression is invalid');
  }
}
