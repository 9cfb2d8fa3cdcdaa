import type { glassEasel } from 'glass-easel-miniprogram-adapter';

// What a template hands over has no type: each built-in says what it takes it for.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Values = Record<string, any>;
/** `this` in a built-in: the node itself, with its methods. */
export type BuiltInNode = Omit<glassEasel.GeneralComponent, 'data' | 'setData'> & { data: Values; setData(change: Values): void } & Values;
type Method = (this: BuiltInNode, ...values: never[]) => unknown;

export interface Definition {
  /** Other built-in definitions that are mixed in, e.g. `hover`. */
  behaviors?: Definition[];
  properties?: Record<string, unknown>;
  data?: Values;
  methods?: Record<string, Method>;
  observers?: Record<string, Method>;
  lifetimes?: Record<string, Method>;
  relations?: Record<string, object>;
  externalClasses?: string[];
  options?: Values;
}

/** A component of WeChat's own: the export that bears its file's name. */
export const builtIn = (definition: Definition & ThisType<BuiltInNode>): Definition => definition;

/** The browser's element inside a built-in, by its id in the component's template. */
export function inside<Element extends HTMLElement>(component: BuiltInNode, id: string): Element {
  return component.getShadowRoot()!.getElementById(id)!.getBackendElement() as unknown as Element;
}

/**
 * The element that the built-in itself is. A page that was left has none any more: a reply that comes too late
 * is still set as data, as on the phone, and is drawn nowhere.
 */
export const hostElement = (component: BuiltInNode) =>
  (component.getBackendElement() as unknown as HTMLElement | null) ?? document.createElement('div');
