import { builtIn, hostElement } from '../runtime/built-in';

export const progress = builtIn({
  properties: {
    percent: Number,
    showInfo: Boolean,
    strokeWidth: { type: null, value: 6 },
    activeColor: { type: String, value: '#09bb07' },
    backgroundColor: { type: String, value: '#ebebeb' },
    active: Boolean,
  },
  observers: {
    'percent, showInfo, strokeWidth, activeColor, backgroundColor'(percent: number, showInfo: boolean, width: number | string, active: string, ground: string) {
      const host = hostElement(this);
      const part = Math.min(100, Math.max(0, percent));
      host.setAttribute('role', 'progressbar');
      host.setAttribute('aria-valuenow', String(part));
      host.style.setProperty('--part', `${part}%`);
      host.style.setProperty('--stroke', typeof width === 'number' || /^\d+$/.test(width) ? `${width}px` : width);
      host.style.setProperty('--active', active);
      host.style.setProperty('--ground', ground);
      host.dataset.info = showInfo ? `${part}%` : '';
    },
  },
});
