import type { OwnAssociation } from '../../../cloudfunctions/platform/identity';
import { appointed } from '../../../cloudfunctions/staff/appointment';
import { proposed } from '../../../cloudfunctions/staff/change';
import { instantOf } from '../../../miniprogram/shared/instants';
import type { Row } from '../records';
import type { World } from '../world';
import { associationTarget } from './associations';
import type { Target } from './targets';

const now = () => instantOf(Date.now());
const proposer = { openid: 'somebody', name: '某管理员', associationId: 'national', roles: [] };
let keys = 0;
const key = () => `k3y-of-the-matrix-${(keys += 1)}`;

async function person(world: World, owner: OwnAssociation, token: string): Promise<void> {
  await world.database.add('appointments', { ...appointed(`openid-${token}`, token, '某工作人员', owner, ['contact', 'publisher'], now()) });
}

function onPerson(more: () => Row = () => ({})): Target {
  const place: Target['place'] = async (world, owner, token) => {
    await person(world, owner, token);
    return { staffId: token, ...more() };
  };
  return { place, ghost: { staffId: 'nobody', ...more() } };
}

async function proposal(world: World, owner: OwnAssociation, token: string): Promise<void> {
  await person(world, owner, `s${token}`);
  const wanted = { _id: token, kind: 'grant' as const, openid: `openid-s${token}`, name: '某工作人员', roles: ['auditor' as const], revision: 1, reason: '工作需要', association: owner };
  await world.database.add('roleChanges', { ...proposed(wanted, proposer, now()) });
}

function onProposal(more: Row = {}): Target {
  const place: Target['place'] = async (world, owner, token) => {
    await proposal(world, owner, token);
    return { proposalId: token, ...more };
  };
  return { place, ghost: { proposalId: 'nothing', ...more } };
}

const changing = () => ({ key: key(), revision: 1, reason: '工作需要' });

export const staffTargets: Record<string, Target> = {
  'staff.list': { place: async (...where) => (await person(...where), {}), ghost: null },
  'staff.detail': onPerson(),
  'staff.invite': associationTarget(() => ({ key: key(), name: '某新人', roles: ['contact'], reason: '新到岗' })),
  'staff.grant': onPerson(() => ({ ...changing(), roles: ['auditor'] })),
  'staff.revoke': onPerson(() => ({ ...changing(), roles: ['publisher'] })),
  'staff.end': onPerson(changing),
  'staff.proposals': { place: async (...where) => (await proposal(...where), {}), ghost: null },
  'staff.proposal': onProposal(),
  'staff.confirm': onProposal(),
  'staff.refuse': onProposal({ reason: '再等等' }),
  'staff.withdraw': onProposal(),
};
