import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import { load } from './modules';
import { theSpace } from './space';
import { keepTabBar } from './tab-bar-owners';

const path = 'custom-tab-bar/index';

export const isTab = (route: string) => miniProgram.config.tabBar?.list.some((tab) => tab.pagePath === route) ?? false;

/** Each tab page has an instance of the custom tab bar of its own, inside the page, so that the page's colours reach it. */
export function tabBarRoots(route: string, page: glassEasel.GeneralComponent): { release(): void }[] {
  if (!miniProgram.config.tabBar?.custom || !isTab(route)) return [];
  load(path);
  const root = theSpace().createRoot('custom-tab-bar', path, '');
  const element = page.getBackendElement() as unknown as HTMLElement;
  const placeholder = element.appendChild(document.createElement('div'));
  keepTabBar(page, root.get());
  root.attach(element as never, placeholder as never);
  return [root];
}
