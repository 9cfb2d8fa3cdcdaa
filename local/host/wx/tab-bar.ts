import { drawTabBar } from '../runtime/plain-tab-bar';
import { isTab } from '../runtime/tab-bar';
import { dress, mark, tabBarState, type BarLook, type TabLook, type TabMark } from '../runtime/tab-bar-state';
import { Failed, method } from './outcome';
import type { Family, Host } from './host';

type At<Options = object> = Options & { index: number };

/** WeChat's own bar. Beside a custom one they have no effect: that draws itself. */
export const tabBar: Family = (host) => {
  const change = <Options extends object>(name: string, run: (options: Options) => void) =>
    method(name, (options: Options) => {
      checkPage(host);
      run(options);
      drawTabBar();
    });
  const changeTab = <Options>(name: string, run: (options: At<Options>) => void) =>
    change(name, (options: At<Options>) => {
      checkTab(options.index);
      run(options);
    });
  const marking = (name: string, made: (options: { text: string }) => TabMark) => changeTab(name, (options: At<{ text: string }>) => mark(options.index, made(options)));
  return {
    setTabBarBadge: marking('setTabBarBadge', ({ text }) => ({ badge: String(text) })),
    removeTabBarBadge: marking('removeTabBarBadge', () => ({})),
    showTabBarRedDot: marking('showTabBarRedDot', () => ({ dot: true })),
    hideTabBarRedDot: marking('hideTabBarRedDot', () => ({})),
    setTabBarItem: changeTab('setTabBarItem', ({ index, text, iconPath, selectedIconPath }: At<TabLook>) => dress(index, given({ text, iconPath, selectedIconPath }))),
    setTabBarStyle: change('setTabBarStyle', ({ color, selectedColor, backgroundColor, borderStyle }: BarLook) => Object.assign(tabBarState.bar, given({ color, selectedColor, backgroundColor, borderStyle }))),
    showTabBar: change('showTabBar', () => (tabBarState.hidden = false)),
    hideTabBar: change('hideTabBar', () => (tabBarState.hidden = true)),
  };
};

/** On any other page there is no bar to change. */
function checkPage({ router }: Host): void {
  if (!isTab(router.current().route)) throw new Failed('not TabBar page');
}

function checkTab(index: number): void {
  if (!miniProgram.config.tabBar?.list[index]) throw new Failed('tabbar item not found');
}

const given = <Values extends object>(values: Values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Values>;
