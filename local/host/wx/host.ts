import type { NavigationBar, Shell } from '../shell/bridge';

/** What the wx families are given: the shell around the frame, and the runtime's router inside it. */
export interface Host extends Phone {
  router: Router;
}

/** What a sheet or a door needs: built-in components have it too. */
export interface Phone {
  shell: Shell;
}

/** Each move rejects with an Error whose message is WeChat's reason, e.g. `page "pages/x" is not found`. */
export interface Router {
  navigateTo(url: string, events?: Record<string, (data: unknown) => void>): Promise<{ eventChannel: unknown }>;
  redirectTo(url: string): Promise<void>;
  reLaunch(url: string): Promise<void>;
  switchTab(url: string): Promise<void>;
  navigateBack(delta: number): Promise<void>;
  current(): Screenful;
}

/** The page in front. */
export interface Screenful {
  route: string;
  /** The page's instance: what getCurrentPages() gives. */
  instance: unknown;
  /** What scrolls when the page scrolls. */
  scroller: Element;
  /** Changes the bar of this page and shows it while the page is in front. */
  setNavigationBar(change: Partial<NavigationBar>): void;
  startPullDown(): void;
  stopPullDown(): void;
}

/** A family is a function from the host to its wx methods. */
export type Family = (host: Host) => Record<string, unknown>;
