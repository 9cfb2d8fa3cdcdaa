import { dateMode } from './picker-date';
import { timeMode } from './picker-time';
import type { Component } from './relatives';

/** What one kind of picker shows, and what its answer is. */
export interface Mode {
  columns(component: Component, chosen: number[]): string[][];
  /** Where the wheels stand for the picker's value. */
  chosen(component: Component): number[];
  value(component: Component, chosen: number[]): unknown;
}

type Item = string | Record<string, unknown>;

const text = (component: Component) => (item: Item) =>
  typeof item === 'object' ? String(item[component.data.rangeKey as string]) : String(item);

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const selector: Mode = {
  columns: (component) => [(component.data.range as Item[]).map(text(component))],
  chosen: ({ data }) => [Number(data.value) || 0],
  /** Text on the phone; a page that compares it with a number must turn it into one. */
  value: (_, [index]) => String(index),
};

const multiSelector: Mode = {
  columns: (component) => (component.data.range as Item[][]).map((column) => column.map(text(component))),
  chosen: ({ data }) => (data.range as unknown[]).map((_, at) => Number(list(data.value)[at]) || 0),
  value: (_, chosen) => chosen,
};

export const modes: Record<string, Mode> = { selector, multiSelector, date: dateMode, time: timeMode };
