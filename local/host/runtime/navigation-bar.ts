import type { NavigationBar } from '../shell/bridge';
import { front, pages, type Page } from './page-stack';
import { isTab } from './tab-bar';

/** How app.json and the page's own JSON want the bar. */
export function navigationBarOf(route: string): NavigationBar {
  const { window, windows } = miniProgram.config;
  const wanted = { ...window, ...windows[route] };
  return {
    title: wanted.navigationBarTitleText ?? '',
    leading: 'none',
    background: wanted.navigationBarBackgroundColor ?? '#000000',
    foreground: wanted.navigationBarTextStyle ?? 'white',
    loading: false,
    hidden: wanted.navigationStyle === 'custom',
  };
}

/** Each page keeps its own bar; the one of the page in front is shown. */
export function changeNavigationBar(page: Page, change: Partial<NavigationBar>): void {
  Object.assign(page.navigationBar, change);
  if (page === front()) showNavigationBar(page);
}

export function showNavigationBar({ route, navigationBar }: Page): void {
  const { entry } = miniProgram.config;
  const leading = pages().length > 1 ? 'back' : isTab(route) || route === entry ? 'none' : 'home';
  window.parent.shell?.showNavigationBar({ ...navigationBar, leading });
}
