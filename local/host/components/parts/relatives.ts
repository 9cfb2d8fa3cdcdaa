import type { BuiltInNode } from '../../runtime/built-in';

export type Component = BuiltInNode;
type Owned = HTMLElement & { __wxElement?: Component };

/** The built-in that an element of the document is, if it is one. */
export const componentOf = (element: Element | null | undefined): Component | null => (element as Owned | null)?.__wxElement ?? null;

/** The nearest built-in of this tag around a component. */
export function around(component: Component, tag: string): Component | null {
  return componentOf((component.getBackendElement() as unknown as Element).closest(`wx-${tag}`));
}

/** Built-ins of these tags within a component, written in the same page or component as itself. */
export function within(component: Component, tags: string[]): Component[] {
  const element = component.getBackendElement() as unknown as Element;
  return [...element.querySelectorAll(tags.map((tag) => `wx-${tag}`).join(','))]
    .map(componentOf)
    .filter((found): found is Component => found !== null && found.ownerShadowRoot === component.ownerShadowRoot);
}
