import type { Query } from './address';
import { report } from './errors';
import { load } from './modules';
import { navigationBarOf } from './navigation-bar';
import type { Instance, Page } from './page-stack';
import { holdReady } from './ready';
import { theSpace } from './space';
import { tabBarRoots } from './tab-bar';

export type Hook =
  | 'onLoad' | 'onShow' | 'onReady' | 'onHide' | 'onUnload' | 'onPullDownRefresh' | 'onReachBottom' | 'onPageScroll'
  | 'onTabItemTap' | 'onShareAppMessage' | 'onResize';

/** onLoad, onShow, then the components' ready, then onReady: the order on the phone. */
export function openPage(route: string, query: Query, extra: object, opened: (page: Page) => void): void {
  load(route);
  let page!: Page;
  holdReady(() => {
    page = create(route, query);
    Object.assign(page.instance, extra);
    opened(page); // a component that is attached finds its page in front already
    attach(page);
    callPage(page, 'onLoad', query);
    showPage(page);
  });
  callPage(page, 'onReady');
}

function create(route: string, query: Query): Page {
  const search = Object.entries(query).map(([key, value]) => `${key}=${value}`).join('&');
  const root = theSpace().createRoot('page', route, search && `?${search}`);
  const component = root.getComponent();
  const instance = root.get() as unknown as Instance;
  Object.assign(instance, { route, __route__: route, options: query, getOpenerEventChannel: () => ({}) });
  const holder = document.createElement('div');
  const replace = (placeholder: Node) => root.attach(holder as never, placeholder as never);
  return { route, query, instance, component, holder, replace, roots: [root], navigationBar: navigationBarOf(route), scrollTop: 0, shown: false };
}

function attach({ route, holder, component, replace, roots }: Page): void {
  const placeholder = holder.appendChild(document.createElement('div'));
  holder.className = 'page-holder';
  document.getElementById('pages')!.append(holder);
  (component.getBackendElement() as unknown as HTMLElement).setAttribute('data-route', route);
  replace(placeholder);
  roots.unshift(...tabBarRoots(route, component));
}

export function showPage(page: Page): void {
  page.shown = true;
  page.holder.hidden = false;
  document.scrollingElement!.scrollTop = page.scrollTop;
  page.component.triggerPageLifetime('show', []);
  callPage(page, 'onShow');
}

export function hidePage(page: Page): void {
  if (!page.shown) return;
  page.shown = false;
  page.scrollTop = document.scrollingElement!.scrollTop;
  page.component.triggerPageLifetime('hide', []);
  callPage(page, 'onHide');
  page.holder.hidden = true;
}

export function closePage(page: Page): void {
  callPage(page, 'onUnload');
  for (const root of page.roots) root.release();
  page.holder.remove();
}

/** A failing handler is reported and stops nothing else, as on the phone. */
export function callPage(page: Page, hook: Hook, ...values: unknown[]): unknown {
  const handler = page.instance[hook];
  if (typeof handler !== 'function') return undefined;
  try {
    return handler.apply(page.instance, values) as unknown;
  } catch (error) {
    report(error, `${page.route} ${hook}`);
    return undefined;
  }
}

export const hears = (page: Page, hook: Hook) => typeof page.instance[hook] === 'function';
