import { method } from './outcome';
import { float, piece } from './stage';
import type { Family, Phone } from './host';

interface Toast {
  title: string;
  icon?: 'success' | 'error' | 'loading' | 'none';
  mask?: boolean;
  duration?: number;
}

const icons = { success: 'weui-icon-success-no-circle', error: 'weui-icon-warn', loading: 'weui-primary-loading weui-primary-loading_transparent' };
/** Beside an icon WeChat has room for seven characters and cuts the rest off. */
const besideIcon = 7;

/** Toast and loading share one place: the later takes it from the earlier. */
let away = () => {};

export const toast: Family = (host) => ({
  showToast: method('showToast', (options: Toast) => openToast(host, options)),
  showLoading: method('showLoading', ({ title, mask }: Toast) => open(host, { title, mask: mask ?? false, icon: 'loading' })),
  hideToast: method('hideToast', () => away()),
  hideLoading: method('hideLoading', () => away()),
});

export function openToast(host: Phone, options: Toast): void {
  open(host, { icon: 'success', duration: 1500, ...options });
}

function open(host: Phone, options: Toast): void {
  away();
  const remove = float(host, options.mask ? 'kept' : 'passing', box(host, options));
  const timer = options.duration === undefined ? undefined : setTimeout(remove, options.duration);
  away = () => (clearTimeout(timer), remove());
}

function box(host: Phone, { title, icon = 'success' }: Toast): HTMLElement {
  const text = icon === 'none' ? title : title.slice(0, besideIcon);
  const content = piece(host, 'p', { class: 'weui-toast__content' }, text);
  if (icon === 'none') return piece(host, 'div', { class: 'weui-toast weui-toast_text', role: 'alert' }, content);
  const drawn = piece(host, 'i', { class: `${icons[icon]} weui-icon_toast` });
  return piece(host, 'div', { class: 'weui-toast', role: 'alert' }, drawn, content);
}
