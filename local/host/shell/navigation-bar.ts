import type { NavigationBar } from './bridge';
import { part } from './element';

const labels = { back: '返回', home: '回到首页', none: '' };
let leadingIs: NavigationBar['leading'] = 'none';

export function showNavigationBar(bar: NavigationBar): void {
  part('phone').dataset.navigation = bar.hidden ? 'custom' : 'default';
  part('phone').style.setProperty('--bar-background', bar.background);
  part('phone').dataset.foreground = bar.foreground;
  part('navigation-title').textContent = bar.title;
  part('navigation-loading').hidden = !bar.loading;
  showLeading(bar.leading);
}

/** One button, two meanings: what it does is decided when it is pressed. */
export function onLeading(back: () => void, home: () => void): void {
  part('leading').addEventListener('click', () => (leadingIs === 'back' ? back() : home()));
}

function showLeading(leading: NavigationBar['leading']): void {
  leadingIs = leading;
  const button = part('leading');
  button.hidden = leading === 'none';
  button.dataset.leading = leading;
  button.setAttribute('aria-label', labels[leading]);
}
