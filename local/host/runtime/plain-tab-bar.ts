import type { TabBar } from '../compile/config';

export type Tab = TabBar['list'][number];
type Choose = (tab: Tab, index: number) => void;

let bar: HTMLElement | null = null;

/** WeChat's own tab bar lies below the frame: what is left is the page's window. */
export function showPlainTabBar(route: string, choose: Choose): void {
  const { tabBar } = miniProgram.config;
  bar?.remove();
  if (!tabBar || tabBar.custom || !tabBar.list.some((tab) => tab.pagePath === route)) return;
  bar = window.parent.document.createElement('nav');
  bar.setAttribute('role', 'tablist');
  bar.style.cssText = `display: flex; flex: none; height: 50px; border-top: 1px solid rgb(0 0 0 / 10%); background: ${tabBar.backgroundColor ?? '#ffffff'}`;
  bar.append(...tabBar.list.map((tab, index) => button(tabBar, tab, tab.pagePath === route, () => choose(tab, index))));
  window.frameElement!.after(bar);
}

function button(tabBar: TabBar, tab: Tab, selected: boolean, onTap: () => void): HTMLElement {
  const made = window.parent.document.createElement('button');
  made.type = 'button';
  made.setAttribute('role', 'tab');
  made.setAttribute('aria-selected', String(selected));
  made.style.cssText = `flex: 1; border: 0; background: none; font: 10px sans-serif; color: ${(selected ? tabBar.selectedColor : tabBar.color) ?? 'inherit'}`;
  made.append(...icon(tab, selected), tab.text);
  made.onclick = onTap;
  return made;
}

function icon({ iconPath, selectedIconPath }: Tab, selected: boolean): HTMLElement[] {
  const path = selected ? (selectedIconPath ?? iconPath) : iconPath;
  if (!path) return [];
  const image = window.parent.document.createElement('img');
  image.src = `/package/${path}`;
  image.alt = '';
  image.style.cssText = 'display: block; width: 27px; height: 27px; margin: 0 auto 2px';
  return [image];
}
