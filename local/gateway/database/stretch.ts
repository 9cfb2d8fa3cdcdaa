/** The stretches of one index that the conditions of one alternative leave to read. */
import type { Bounds, Range } from './bounds';
import { boundsOf, intersect } from './bounds';
import type { Branch } from './branches';
import type { Lookup } from './catalog';
import { invert, successor } from './keys';

export type Shape = Pick<Lookup, 'fields' | 'multikey'>;

export interface Stretches {
  ranges: { from: Buffer; to: Buffer }[];
  /** How many leading fields are held to single values in each range. */
  points: number;
  /** How many leading fields narrow the ranges at all. */
  narrowed: number;
}

const MOST_RANGES = 5000;
const END = Buffer.from([0xff]);

export function stretch(shape: Shape, branch: Branch): Stretches {
  let prefixes = [Buffer.alloc(0)];
  let points = 0;
  for (const [field, direction] of shape.fields) {
    const bounds = fieldBounds(shape, field, branch);
    if (bounds === null) break;
    const ranges = bounds.map((range) => directed(range, direction));
    if (!isPoints(bounds) || prefixes.length * bounds.length > MOST_RANGES) {
      return { ranges: within(prefixes, ranges), points, narrowed: points + 1 };
    }
    prefixes = prefixes.flatMap((prefix) => ranges.map(({ from }) => Buffer.concat([prefix, from])));
    points += 1;
  }
  const ranges = prefixes.map((from) => ({ from, to: from.length === 0 ? END : successor(from) }));
  return { ranges, points, narrowed: points };
}

function fieldBounds(shape: Shape, field: string, branch: Branch): Bounds | null {
  const parts = branch.filter(([name]) => name === field).flatMap(([, condition]) => boundsOf(condition));
  if (parts.length === 0) return null;
  // In an array each condition may be met by another element, so the keys must not be narrowed by all of them.
  return shape.multikey.has(field) ? narrowest(parts) : parts.reduce(intersect);
}

function narrowest(parts: Bounds[]): Bounds {
  return parts.find(isPoints) ?? parts[0]!;
}

function isPoints(bounds: Bounds): boolean {
  return bounds.every((range) => range.point);
}

function directed({ from, to, point }: Range, direction: 1 | -1): { from: Buffer; to: Buffer } {
  if (direction === 1) return { from, to };
  if (point) return { from: invert(from), to: successor(invert(from)) };
  return { from: successor(invert(to)), to: successor(invert(from)) };
}

function within(prefixes: Buffer[], ranges: { from: Buffer; to: Buffer }[]): { from: Buffer; to: Buffer }[] {
  return prefixes.flatMap((prefix) =>
    ranges.map(({ from, to }) => ({ from: Buffer.concat([prefix, from]), to: Buffer.concat([prefix, to]) })),
  );
}
