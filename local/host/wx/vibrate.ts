import { Failed, method } from './outcome';
import type { Family } from './host';

const strengths = ['heavy', 'medium', 'light'];

/** A computer has nothing that trembles: what is asked wrongly is told, the rest is done by nobody. */
export const vibrate: Family = () => ({
  vibrateShort: method('vibrateShort', ({ type }: { type?: string }) => {
    if (type !== undefined && !strengths.includes(type)) throw new Failed('style is not support');
  }),
  vibrateLong: method('vibrateLong', () => {}),
});
