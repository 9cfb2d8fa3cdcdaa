import type { Choice } from './address';
import type { Shell } from './bridge';
import { clockOffset } from './clock';
import { part } from './element';
import { onLeading, showNavigationBar } from './navigation-bar';

type Listeners = { back: () => void; home: () => void; open: (path: string) => void; share: () => void };

/** Puts `window.shell` in place, then lets the mini-program start in its frame. */
export function startPhone(choice: Choice, openid: string): (path: string) => void {
  const { screen, platform } = choice.device;
  const listeners: Listeners = { back() {}, home() {}, open() {}, share() {} };
  size(choice);
  window.shell = {
    openid,
    fontScale: choice.largeText ? largeScale : 1,
    platform,
    screen,
    clockOffset,
    overlay: part('overlay'),
    showNavigationBar,
    onBack: (listener) => (listeners.back = listener),
    onHome: (listener) => (listeners.home = listener),
    onOpen: (listener) => (listeners.open = listener),
    onShare: (listener) => (listeners.share = listener),
  } satisfies Shell;
  onLeading(() => listeners.back(), () => listeners.home());
  part('menu').addEventListener('click', () => listeners.share());
  part('restart').addEventListener('click', () => location.reload());
  part<HTMLIFrameElement>('frame').src = frameAddress(choice.path);
  return (path) => listeners.open(path);
}

/** WeChat's largest setting but one on a phone: 23.8 px for a 17 px text. */
const largeScale = 1.4;

function frameAddress(path: string | null): string {
  return path === null ? '/frame.html' : `/frame.html?path=${encodeURIComponent(path)}`;
}

function size({ device: { screen, platform } }: Choice): void {
  const phone = part('phone');
  phone.dataset.platform = platform;
  phone.style.setProperty('--screen-width', `${screen.width}px`);
  phone.style.setProperty('--screen-height', `${screen.height}px`);
  phone.style.setProperty('--status-bar', `${screen.statusBarHeight}px`);
  phone.style.setProperty('--navigation-bar', `${screen.navigationBarHeight}px`);
}
