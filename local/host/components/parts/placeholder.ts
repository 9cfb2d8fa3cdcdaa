import { hostElement } from '../../runtime/built-in';
import type { Component } from './relatives';

/** What lies in a slot that is not shown yet has no style: it is drawn when it has a place. */
export function drawPlaceholder(component: Component, field: HTMLElement): void {
  const draw = () => field.style.setProperty('--placeholder', placeholderColour(component));
  if (field.isConnected) return draw();
  const observer = new ResizeObserver(() => {
    if (!field.isConnected) return;
    observer.disconnect();
    draw();
  });
  observer.observe(field);
}

/** `placeholder-class` names a class of the page, which a browser's ::placeholder cannot take: its colour is read off. */
function placeholderColour(component: Component): string {
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
