import type { Family } from './host';

/** The host always runs the newest source: no update is ever found. */
export const update: Family = () => ({
  getUpdateManager: () => ({
    onCheckForUpdate: (listener: (found: { hasUpdate: boolean }) => void) => void setTimeout(() => listener({ hasUpdate: false })),
    onUpdateReady: () => {},
    onUpdateFailed: () => {},
    applyUpdate: () => {},
  }),
});
