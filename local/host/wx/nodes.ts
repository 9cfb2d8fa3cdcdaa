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

/** A property that the page gave to a component or built-in. */
export function propertyOf({ element }: Found, name: string): unknown {
  return (element as { data?: Record<string, unknown> }).data?.[name];
}
