import type * as glassEasel from 'glass-easel';
import { Failed } from './outcome';

/** A page's or component's instance holds its glass-easel component under `_$`. */
interface Instance {
  _$: glassEasel.GeneralComponent;
}

export interface Found {
  element: glassEasel.Element;
  node: HTMLElement;
}

/** What a selector means inside a page or component. */
export function find(instance: unknown, selector: string): Found[] {
  const root = (instance as Instance)._$.getShadowRoot();
  return (root?.querySelectorAll(selector) ?? []).flatMap((element) => {
    const node = element.getBackendElement() as unknown as HTMLElement | null;
    return node ? [{ element, node }] : [];
  });
}

export function findFirst(instance: unknown, selector: string): Found {
  const found = find(instance, selector)[0];
  if (!found) throw new Failed(`no node matches ${selector}`);
  return found;
}

type BuiltIn = glassEasel.Element & { data: Record<string, unknown> } & Record<string, unknown>;

/** The built-ins with this tag in a page or component itself, which no selector can name. */
export function withTag(instance: unknown, tag: string): BuiltIn[] {
  const { _$: component } = instance as Instance;
  const host = component.getBackendElement() as unknown as HTMLElement;
  const nodes = [...host.querySelectorAll(`wx-${tag}`)].map((element) => (element as unknown as { __wxElement: BuiltIn }).__wxElement);
  return nodes.filter(({ ownerShadowRoot }) => ownerShadowRoot === component.getShadowRoot());
}

/** A property that the page gave to a component or built-in. */
export function propertyOf({ element }: Found, name: string): unknown {
  return (element as { data?: Record<string, unknown> }).data?.[name];
}
