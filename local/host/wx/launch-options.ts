import { enterOptions, launchOptions as launched } from '../runtime/background';
import type { Family } from './host';

export const launchOptions: Family = () => ({
  getLaunchOptionsSync: () => ({ ...launched() }),
  getEnterOptionsSync: () => ({ ...enterOptions() }),
});
