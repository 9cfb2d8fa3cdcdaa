import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import type { NavigationBar } from '../shell/bridge';
import type { Query } from './address';

/** A page's own object, on which its methods are called: what `this` and getCurrentPages() give. */
export interface Instance {
  route: string;
  options: Query;
  [field: string]: unknown;
}

/** A page that was opened and not yet unloaded. */
export interface Page {
  readonly route: string;
  readonly query: Query;
  readonly instance: Instance;
  readonly component: glassEasel.GeneralComponent;
  readonly holder: HTMLElement;
  /** Puts the page in the place of a node, which brings it to life. */
  replace(placeholder: Node): void;
  /** What was attached with it and goes with it. */
  readonly roots: { release(): void }[];
  navigationBar: NavigationBar;
  scrollTop: number;
  shown: boolean;
}

/** The pages that lie over each other, the lowest first. Only the router moves them. */
export const stack: Page[] = [];

export const pages = (): Page[] => [...stack];
/** The page that is seen. */
export const front = (): Page => stack[stack.length - 1]!;
