import type { CaseRecord } from '../../../cloudfunctions/cases/case';
import type { OwnAssociation } from '../../../cloudfunctions/platform/identity';
import type { World } from '../world';
import { aCase } from '../cases';
import type { Row } from '../records';
import type { Target } from './targets';

async function filed(world: World, owner: OwnAssociation, token: string): Promise<CaseRecord> {
  const record = aCase(token, owner);
  await world.database.add('cases', { ...record });
  return record;
}

const listed = (input: Row = {}): Target => ({ place: async (world, owner, token) => (await filed(world, owner, token), input), ghost: null });

export const caseTargets: Record<string, Target> = {
  'cases.board': listed(),
  'cases.list': listed({ filter: 'open' }),
  'cases.moved': listed({ year: 2027, proposalId: 'nowhere' }),
};
