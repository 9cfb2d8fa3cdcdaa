/** What `wx.setTabBarBadge` and its like have changed since the mini-program started. */
export interface TabMark {
  badge?: string;
  dot?: boolean;
}
export interface TabLook {
  text?: string;
  iconPath?: string;
  selectedIconPath?: string;
}
export interface BarLook {
  color?: string;
  selectedColor?: string;
  backgroundColor?: string;
  borderStyle?: string;
}

const marks = new Map<number, TabMark>();
const looks = new Map<number, TabLook>();

export const tabBarState = { bar: {} as BarLook, hidden: false };
export const markOf = (index: number): TabMark => marks.get(index) ?? {};
export const lookOf = (index: number): TabLook => looks.get(index) ?? {};

/** A badge takes the place of a dot and the other way round. */
export const mark = (index: number, made: TabMark) => void marks.set(index, made);
export const dress = (index: number, change: TabLook) => void looks.set(index, { ...lookOf(index), ...change });
