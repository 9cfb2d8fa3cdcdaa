import type { TabBar } from '../compile/config';
import { lookOf, markOf, tabBarState } from './tab-bar-state';

export type Tab = TabBar['list'][number];
type Choose = (tab: Tab, index: number) => void;
interface Shown {
  route: string;
  choose: Choose;
}

let bar: HTMLElement | null = null;
let shown: Shown | null = null;

/** WeChat's own tab bar lies below the frame: what is left is the page's window. */
export function showPlainTabBar(route: string, choose: Choose): void {
  shown = { route, choose };
  drawTabBar();
}

/** Again after each change of badges, texts and colours. */
export function drawTabBar(): void {
  const { tabBar } = miniProgram.config;
  bar?.remove();
  if (!shown || !tabBar || tabBar.custom || tabBarState.hidden || !tabBar.list.some((tab) => tab.pagePath === shown!.route)) return;
  const look = { ...tabBar, ...tabBarState.bar };
  bar = make('nav', `display: flex; flex: none; height: 50px; border-top: 1px solid ${look.borderStyle === 'white' ? '#ffffff' : 'rgb(0 0 0 / 10%)'}; background: ${look.backgroundColor ?? '#ffffff'}`);
  bar.setAttribute('role', 'tablist');
  bar.append(...tabBar.list.map((tab, index) => button(look, { ...tab, ...lookOf(index) }, index, shown!)));
  window.frameElement!.after(bar);
}

function button(look: Omit<TabBar, 'list'>, tab: Tab, index: number, { route, choose }: Shown): HTMLElement {
  const selected = tab.pagePath === route;
  const made = make('button', `position: relative; flex: 1; border: 0; background: none; font: 10px sans-serif; color: ${(selected ? look.selectedColor : look.color) ?? 'inherit'}`) as HTMLButtonElement;
  made.type = 'button';
  made.setAttribute('role', 'tab');
  made.setAttribute('aria-selected', String(selected));
  made.append(...icon(tab, selected), tab.text, ...markAt(index));
  made.onclick = () => choose(tab, index);
  return made;
}

function icon({ iconPath, selectedIconPath }: Tab, selected: boolean): HTMLElement[] {
  const path = selected ? (selectedIconPath ?? iconPath) : iconPath;
  if (!path) return [];
  const image = make('img', 'display: block; width: 27px; height: 27px; margin: 0 auto 2px') as HTMLImageElement;
  image.src = `/package/${path.replace(/^\//, '')}`;
  image.alt = '';
  return [image];
}

/** Of a longer text WeChat shows three points. */
const longest = 4;
const red = 'position: absolute; top: 3px; left: 55%; border-radius: 9px; background: #fa5151; color: #ffffff';

function markAt(index: number): HTMLElement[] {
  const { badge, dot } = markOf(index);
  if (dot) return [Object.assign(make('span', `${red}; width: 9px; height: 9px`), { role: 'img', ariaLabel: '有新内容' })];
  if (badge === undefined) return [];
  return [Object.assign(make('span', `${red}; min-width: 18px; padding: 0 5px; box-sizing: border-box; line-height: 18px`), { textContent: badge.length > longest ? '...' : badge })];
}

function make(tag: string, style: string): HTMLElement {
  const made = window.parent.document.createElement(tag);
  made.style.cssText = style;
  return made;
}
