/** What the runtime needs to know of the JSON files; the compiler writes it, the frame reads it. */
export interface AppConfig {
  /** All routes, those of sub-packages included, in the order of app.json. */
  pages: string[];
  entry: string;
  packages: SubPackage[];
  window: Window;
  windows: Record<string, Window>;
  tabBar: TabBar | null;
  components: Record<string, ComponentConfig>;
  /** Tags that nobody knows, with the places where they are written. */
  strangers: Record<string, string[]>;
}

export interface SubPackage {
  root: string;
  pages: string[];
}

export interface ComponentConfig {
  component: boolean;
  usingComponents: Record<string, string>;
  componentGenerics?: Record<string, true | { default?: string }>;
  componentPlaceholder?: Record<string, string>;
  styleIsolation?: string;
  addGlobalClass?: boolean;
  pureDataPattern?: string;
  /** What the component's own classes are called in the compiled style: `scope--class`. */
  styleScope?: string;
}

export interface Window {
  navigationBarTitleText?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: 'black' | 'white';
  navigationStyle?: 'default' | 'custom';
  backgroundColor?: string;
  enablePullDownRefresh?: boolean;
  onReachBottomDistance?: number;
  disableScroll?: boolean;
}

export interface TabBar {
  custom?: boolean;
  color?: string;
  selectedColor?: string;
  backgroundColor?: string;
  borderStyle?: string;
  list: { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[];
}
