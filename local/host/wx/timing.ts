import type { Family } from './host';

export const timing: Family = () => ({
  nextTick: (callback: () => void) => queueMicrotask(callback),
});
