import type { Phone } from '../../wx/host';

/** What a built-in needs of the phone around the page. */
export const phone: Phone = {
  get shell() {
    return window.parent.shell!;
  },
};
