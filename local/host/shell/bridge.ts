/**
 * What the shell (the outer page: phone frame, navigation bar, panels) offers the frame (the mini-program).
 * Both are pages of one origin: the frame finds it as `window.parent.shell` and calls it directly.
 */
export interface Shell {
  /** Who holds the phone. */
  readonly openid: string;
  /** 1 or larger: what getAppBaseInfo reports as fontSizeScaleFactor. */
  readonly fontScale: number;
  /** Phone, tablet or PC: what getDeviceInfo reports. */
  readonly platform: Platform;
  /** Outer size of the device's screen and its bars, in CSS pixels. */
  readonly screen: Screen;
  /** Milliseconds by which the local cloud's date differs from the machine's; changes while running. */
  clockOffset(): number;
  /** The layer above page and bars, where toasts, dialogs and WeChat's own sheets are shown. */
  readonly overlay: HTMLElement;
  /** The router tells after each change of page. */
  showNavigationBar(bar: NavigationBar): void;
  /** The frame takes what the person does outside it; each listener replaces the one before. */
  onBack(listener: () => void): void;
  onHome(listener: () => void): void;
  /** A push was tapped, or the menu's 转发; `path` starts with `/`. */
  onOpen(listener: (path: string) => void): void;
  onShare(listener: () => void): void;
}

export type Platform = 'phone' | 'tablet' | 'pc';

export interface Screen {
  width: number;
  height: number;
  statusBarHeight: number;
  navigationBarHeight: number;
}

export interface NavigationBar {
  title: string;
  /** An arrow when there is a page below, a house when the page is neither that nor a tab page. */
  leading: 'back' | 'home' | 'none';
  background: string;
  foreground: 'black' | 'white';
  /** The turning wheel of wx.showNavigationBarLoading. */
  loading: boolean;
  /** The page draws its own bar and has the whole screen; WeChat's capsule stays above it. */
  hidden: boolean;
}

declare global {
  interface Window {
    shell?: Shell;
  }
}
