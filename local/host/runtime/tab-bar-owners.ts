import type { glassEasel } from 'glass-easel-miniprogram-adapter';

const bars = new WeakMap<glassEasel.GeneralComponent, unknown>();

export function keepTabBar(page: glassEasel.GeneralComponent, bar: unknown): void {
  bars.set(page, bar);
}

/** `this.getTabBar()` of a page, or of a component in it. */
export function tabBarOf(component: glassEasel.GeneralComponent): unknown {
  let node = component;
  while (node.ownerShadowRoot) node = node.ownerShadowRoot.getHostNode();
  return bars.get(node) ?? null;
}
