import { method } from './outcome';
import type { Family } from './host';

/** Whether the menu offers 转发 is decided by the page's onShareAppMessage; these only hide or show it. */
export const share: Family = () => ({
  showShareMenu: method('showShareMenu', () => {}),
  hideShareMenu: method('hideShareMenu', () => {}),
});
