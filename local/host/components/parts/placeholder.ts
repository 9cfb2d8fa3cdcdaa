import { hostElement } from '../../runtime/built-in';
import type { Component } from './relatives';

/** `placeholder-class` names a class of the page, which a browser's ::placeholder cannot take: its colour is read off. */
export function placeholderColour(component: Component): string {
  const { placeholderClass, placeholderStyle } = component.data;
  const probe = document.createElement('wx-placeholder');
  probe.className = classesOf(component, placeholderClass).join(' ');
  probe.style.cssText = placeholderStyle;
  hostElement(component).append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Classes as the style sheet of the owner writes them. */
function classesOf(component: Component, names: string): string[] {
  const owner = component.ownerShadowRoot?.getHostNode();
  const scope = owner?.getComponentOptions().styleScope;
  const prefix = scope == null ? '' : owner!.getComponentDefinition().behavior.ownerSpace.styleScopeManager.queryName(scope);
  const all = names.split(' ').filter(Boolean);
  return prefix ? all.flatMap((name) => [name, `${prefix}--${name}`]) : all;
}
