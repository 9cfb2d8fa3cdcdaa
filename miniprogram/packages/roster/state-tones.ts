import type { ImportState } from '../../shared/contracts/roster';

export const importTones: Record<ImportState, string> = {
  receiving: 'brand',
  reading: 'brand',
  refused: 'bad',
  comparing: 'brand',
  ready: 'wait',
  confirming: 'wait',
  applying: 'brand',
  telling: 'good',
  done: 'good',
  abandoning: 'quiet',
  abandoned: 'quiet',
};
