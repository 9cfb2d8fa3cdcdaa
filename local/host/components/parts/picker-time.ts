import type { Mode } from './picker-modes';
import type { Component } from './relatives';

const two = (value: number) => String(value).padStart(2, '0');
const hours = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** `09:00` to `17:30`: the hours and minutes between them. */
export const timeMode: Mode = {
  columns: (component, [hour = 0]) => {
    const bounds = boundsOf(component);
    return [hours(bounds.first, bounds.last).map((value) => `${two(value)}时`), minutes(bounds, bounds.first + hour).map((value) => `${two(value)}分`)];
  },
  chosen: (component) => {
    const bounds = boundsOf(component);
    const [hour, minute] = parse(component.data.value as string) ?? [bounds.first, 0];
    return [hour - bounds.first, Math.max(0, minutes(bounds, hour).indexOf(minute))];
  },
  value: (component, [hour = 0, minute = 0]) => {
    const bounds = boundsOf(component);
    return `${two(bounds.first + hour)}:${two(minutes(bounds, bounds.first + hour)[minute] ?? 0)}`;
  },
};

interface Bounds {
  first: number;
  last: number;
  from: number;
  to: number;
}

function boundsOf({ data }: Component): Bounds {
  const [first, from] = parse(data.start as string) ?? [0, 0];
  const [last, to] = parse(data.end as string) ?? [23, 59];
  return { first, from, last, to };
}

function minutes({ first, last, from, to }: Bounds, hour: number): number[] {
  return hours(hour === first ? from : 0, hour === last ? to : 59);
}

function parse(text: string): [number, number] | null {
  const found = /^(\d{1,2}):(\d{2})$/.exec(text);
  return found && [Number(found[1]), Number(found[2])];
}
