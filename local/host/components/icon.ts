import { builtIn, hostElement } from '../runtime/built-in';

const disc = (inner: string) => `<circle cx="12" cy="12" r="10" fill="currentColor"/><path d="${inner}" stroke="#fff" stroke-width="2" fill="none" stroke-linecap="round" stroke-linejoin="round"/>`;
const ring = (inner: string) => `<g fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"><circle cx="12" cy="12" r="9.2"/><path d="${inner}"/></g>`;
const line = (inner: string) => `<path d="${inner}" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`;

const drawings: Record<string, { colour: string; drawing: string }> = {
  success: { colour: '#09bb07', drawing: disc('M7 12.5l3.5 3.5L17 9') },
  success_no_circle: { colour: '#09bb07', drawing: line('M5 12.5l5 5L20 7') },
  info: { colour: '#10aeff', drawing: disc('M12 11v6M12 7.2v.1') },
  warn: { colour: '#f76260', drawing: disc('M12 7v6M12 16.8v.1') },
  waiting: { colour: '#10aeff', drawing: disc('M12 6.5V12l3.5 2') },
  cancel: { colour: '#f43530', drawing: ring('M9 9l6 6M15 9l-6 6') },
  download: { colour: '#09bb07', drawing: ring('M12 7v9M8.5 12.5L12 16l3.5-3.5') },
  search: { colour: '#b2b2b2', drawing: line('M11 4a7 7 0 1 0 0 14a7 7 0 0 0 0-14M16 16l5 5') },
  clear: { colour: '#b2b2b2', drawing: disc('M9 9l6 6M15 9l-6 6') },
};

export const icon = builtIn({
  properties: { type: String, size: { type: null, value: 23 }, color: String },
  observers: {
    'type, size, color'(type: string, size: number | string, color: string) {
      const found = drawings[type];
      if (!found) return;
      const host = hostElement(this);
      const side = typeof size === 'number' || /^\d+$/.test(size) ? `${size}px` : size;
      host.style.cssText += `display:inline-block;width:${side};height:${side};color:${color || found.colour}`;
      host.innerHTML = `<svg viewBox="0 0 24 24" width="100%" height="100%" aria-hidden="true">${found.drawing}</svg>`;
    },
  },
});
