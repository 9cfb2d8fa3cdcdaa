import type { MatterState, TypicalState } from '../../shared/contracts/matters';

export const matterTones: Record<MatterState, string> = { received: 'wait', assigned: 'brand', asked: 'wait', replied: 'good', closed: 'quiet', withdrawn: 'quiet' };
export const typicalTones: Record<TypicalState, string> = { proposed: 'wait', published: 'good', refused: 'bad', withdrawn: 'quiet' };
