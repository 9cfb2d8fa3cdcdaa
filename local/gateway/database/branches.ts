/** A query as a list of alternatives, each a list of conditions on fields. What it cannot express is left to the re-test. */
import type { Document } from './ejson';
import { isPlain } from './ejson';
import { hasOperators } from './bounds';

export type Condition = [field: string, condition: unknown];
export type Branch = Condition[];

const MOST_BRANCHES = 32;

/** The conditions that hold in every alternative. */
export function trunk(query: Document): Branch {
  return Object.entries(query).flatMap(([key, value]): Branch => {
    if (key === '$and') return (value as Document[]).flatMap(trunk);
    return key.startsWith('$') ? [] : spread(key, value);
  });
}

/** All alternatives, or only the trunk where there would be too many. */
export function branches(query: Document): Branch[] {
  let result: Branch[] = [trunk(query)];
  for (const alternatives of choices(query)) {
    const next = result.flatMap((branch) => alternatives.map((alternative) => [...branch, ...alternative]));
    if (next.length > MOST_BRANCHES) return result;
    result = next;
  }
  return result;
}

function choices(query: Document): Branch[][] {
  return Object.entries(query).flatMap(([key, value]): Branch[][] => {
    if (key === '$and') return (value as Document[]).flatMap(choices);
    return key === '$or' ? [(value as Document[]).flatMap(branches)] : [];
  });
}

/** `$elemMatch` on documents holds for the paths inside them too. */
function spread(field: string, condition: unknown): Branch {
  const inner = isPlain(condition) && isPlain(condition.$elemMatch) ? condition.$elemMatch : null;
  if (inner === null || hasOperators(inner)) return [[field, condition]];
  return [[field, condition], ...trunk(inner).map(([name, value]): Condition => [`${field}.${name}`, value])];
}
