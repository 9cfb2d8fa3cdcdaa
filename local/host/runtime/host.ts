import type { Shell } from '../shell/bridge';
import type { Host, Screenful } from '../wx/host';
import { changeNavigationBar } from './navigation-bar';
import { startPullDown, stopPullDown } from './pull-down';
import { front, type Page } from './page-stack';
import { navigateBack, navigateTo, redirectTo, reLaunch, switchTab } from './router';

/** What the wx families are given. */
export const hostOf = (shell: Shell): Host => ({
  shell,
  router: { navigateTo, redirectTo, reLaunch, switchTab, navigateBack, current: () => screenful(front()) },
});

function screenful(page: Page): Screenful {
  return {
    route: page.route,
    instance: page.instance,
    scroller: document.scrollingElement!,
    setNavigationBar: (change) => changeNavigationBar(page, change),
    startPullDown: () => startPullDown(page),
    stopPullDown,
  };
}
