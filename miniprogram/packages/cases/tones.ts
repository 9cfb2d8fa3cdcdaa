import type { CaseState } from '../../shared/contracts/cases';

export const caseTones: Record<CaseState, string> = {
  filed: 'wait', accepted: 'brand', convened: 'brand', heard: 'brand', advised: 'brand',
  answered: 'good', closed: 'quiet', refused: 'bad', withdrawn: 'quiet', merged: 'quiet',
};
