import type { Mode } from './picker-modes';
import type { Component } from './relatives';

type Date3 = [year: number, month: number, day: number];
const depth = { year: 1, month: 2, day: 3 } as const;
const units = ['年', '月', '日'];

/** Up to three wheels; each offers only what lies between start and end under the wheels before it. */
export const dateMode: Mode = {
  columns: (component, chosen) => wheels(component, chosen).map((values, at) => values.map((value) => `${value}${units[at]}`)),
  chosen: (component) => {
    const wanted = parse(component.data.value as string) ?? today();
    const indexes: number[] = [];
    for (let at = 0; at < count(component); at += 1) {
      const values = wheels(component, indexes)[at]!;
      indexes.push(Math.max(0, values.indexOf(wanted[at]!)));
    }
    return indexes;
  },
  value: (component, chosen) =>
    wheels(component, chosen)
      .map((values, at) => String(values[Math.min(chosen[at] ?? 0, values.length - 1)]).padStart(at ? 2 : 4, '0'))
      .join('-'),
};

const count = ({ data }: Component) => depth[data.fields as keyof typeof depth] ?? 3;

function wheels(component: Component, chosen: number[]): number[][] {
  const start = parse(component.data.start as string) ?? [1900, 1, 1];
  const end = parse(component.data.end as string) ?? [2099, 12, 31];
  const made: number[][] = [];
  const above: number[] = [];
  for (let at = 0; at < count(component); at += 1) {
    const values = between(low(start, above, at), high(end, above, at));
    made.push(values);
    above.push(values[Math.min(chosen[at] ?? 0, values.length - 1)]!);
  }
  return made;
}

const onEdge = (edge: Date3, above: number[]) => above.every((value, at) => value === edge[at]);
const low = (start: Date3, above: number[], at: number) => (onEdge(start, above) ? start[at]! : 1);

function high(end: Date3, above: number[], at: number): number {
  if (onEdge(end, above)) return end[at]!;
  return at === 1 ? 12 : new Date(Date.UTC(above[0]!, above[1]!, 0)).getUTCDate();
}

const between = (from: number, to: number) => Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => from + index);

function parse(text: string): Date3 | null {
  const found = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(text);
  return found && [Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)];
}

function today(): Date3 {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()];
}
