import { partsOf, refused } from './places';

/** Two changes of one update must not touch the same path, nor one inside the other. */
export function checkConflicts(paths: string[]): void {
  const taken = new Set<string>();
  const inside = new Set<string>();
  for (const path of paths) {
    const parts = partsOf(path);
    const above = parts.map((_, at) => parts.slice(0, at + 1).join('.'));
    const conflict = above.find((one) => taken.has(one)) ?? (inside.has(path) ? path : undefined);
    if (conflict !== undefined) throw refused(`Updating the path '${path}' would create a conflict at '${conflict}'`);
    taken.add(path);
    for (const one of above.slice(0, -1)) inside.add(one);
  }
}
