import type { OwnAssociation } from '../../../cloudfunctions/platform/identity';
import { lookupKeyFrom } from '../../../cloudfunctions/platform/keys';
import { certificateHash } from '../../../cloudfunctions/platform/phones';
import { appointed } from '../../../cloudfunctions/staff/appointment';
import { proposed } from '../../../cloudfunctions/staff/change';
import { joined } from '../../../cloudfunctions/staff/group';
import { instantOf } from '../../../miniprogram/shared/instants';
import { rosterRow } from '../arrange';
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

async function committee(world: World, owner: OwnAssociation, token: string): Promise<void> {
  const { associationId, associationName, associationPath } = owner;
  await world.database.add('committees', { _id: token, kind: 'other', name: '某委员会', about: '某', associationId, associationName, associationPath, createdAt: now() });
}

const term = { from: '2026-01-01', until: '2028-12-31' };
const profile = { occupation: 'lawyer', organisation: '某律师事务所', fields: ['诉讼'], profile: '某' };

/** With one seat, on a committee of that association. */
async function expert(world: World, owner: OwnAssociation, token: string): Promise<void> {
  const { associationId, associationName, associationPath } = owner;
  await committee(world, owner, `c${token}`);
  const seat = { id: `s${token}`, committeeId: `c${token}`, committeeName: '某委员会', kind: 'other', associationId, associationName, title: '委员', ...term };
  await world.database.add('experts', { _id: token, memberId: null, name: '某专家', names: [token], distinctFrom: [], ...profile, associationId, associationName, associationPath, seats: [seat], since: now(), revision: 1 });
}

const seating: Target['place'] = async (world, owner, token) => {
  await expert(world, owner, `e${token}`);
  await committee(world, owner, token);
  return { expertId: `e${token}`, revision: 1, committeeId: token, title: '委员', ...term, reason: '换届' };
};

const vacating: Target['place'] = async (world, owner, token) => {
  await expert(world, owner, token);
  return { expertId: token, revision: 1, seatId: `s${token}`, until: '2026-12-31', reason: '辞任' };
};

const describing: Target['place'] = async (world, owner, token) => {
  await expert(world, owner, token);
  return { expertId: token, revision: 1, profile };
};

const assisting: Target['place'] = async (world, owner, token) => {
  await committee(world, owner, token);
  await person(world, owner, `s${token}`);
  return { committeeId: token, staffId: `s${token}`, reason: '分工' };
};

const handing: Target['place'] = async (world, owner, token) => {
  await person(world, owner, token);
  await person(world, owner, `s${token}`);
  return { from: token, to: `s${token}`, reason: '调离' };
};

const certificate = '990100000042';

/** A group with one member in it, and another member of that association whose certificate number is known. */
async function group(world: World, owner: OwnAssociation, token: string): Promise<void> {
  const cover = { _id: token, kind: 'group' as const, key: token, label: '某小组', ...owner, openid: null, since: now(), revision: 1 };
  await world.database.add('contactCovers', cover);
  await world.database.add('groupMembers', { ...joined(cover, `m${token}`, now()) });
}

const letting: Target['place'] = async (world, owner, token) => {
  await group(world, owner, token);
  await world.database.remove('roster', { _id: 'of-the-matrix' });
  await world.database.add('roster', { ...rosterRow('thematrix', owner), _id: 'of-the-matrix', certificateHash: certificateHash(certificate, lookupKeyFrom(world.cloud.environment)) });
  return { groupId: token, certificateNumber: certificate, reason: '本人申请' };
};

/** To somebody else. */
async function letter(world: World, owner: OwnAssociation, token: string): Promise<void> {
  const from = { openid: 'somebody', memberId: null, name: '某人', firmName: null };
  await world.database.add('contactLetters', { _id: token, from, to: { openid: 'somebody-else', name: '某联系人' }, ...owner, text: '请问。', at: now(), state: 'waiting', answer: null, untoldSince: null });
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
  'staff.drawCode': onProposal({ code: 'ABCDEFGHJKMN' }),
  'staff.confirm': onProposal(),
  'staff.refuse': onProposal({ reason: '再等等' }),
  'staff.withdraw': onProposal(),
  'staff.covers': associationTarget(() => ({})),
  'staff.assign': associationTarget(() => ({ kind: 'city', label: key(), reason: '分工' })),
  'staff.answer': { place: async (world, owner, token) => (await letter(world, owner, token), { letterId: token, text: '请看办事指南。' }), ghost: { letterId: 'nothing', text: '请看办事指南。' } },
  'staff.groupPeople': { place: async (world, owner, token) => (await group(world, owner, token), { groupId: token, standing: 'in' }), ghost: { groupId: 'nothing', standing: 'in' } },
  'staff.joinGroup': { place: letting, ghost: { groupId: 'nothing', certificateNumber: certificate, reason: '本人申请' } },
  'staff.leaveGroup': {
    place: async (world, owner, token) => (await group(world, owner, token), { groupId: token, memberId: `m${token}`, reason: '本人申请' }),
    ghost: { groupId: 'nothing', memberId: 'mnothing', reason: '本人申请' },
  },
  'staff.openWork': onPerson(),
  'staff.handOver': { place: handing, ghost: { from: 'nobody', to: 'nobody', reason: '调离' } },
  'staff.establish': associationTarget(() => ({ key: key(), kind: 'other', name: '某委员会', about: '某', reason: '按章程设立' })),
  'staff.describeExpert': { place: describing, ghost: { expertId: 'nobody', revision: 1, profile } },
  'staff.seat': { place: seating, ghost: { expertId: 'nobody', revision: 1, committeeId: 'nothing', title: '委员', ...term, reason: '换届' } },
  'staff.vacate': { place: vacating, ghost: { expertId: 'nobody', revision: 1, seatId: 'nothing', until: '2026-12-31', reason: '辞任' } },
  'staff.dismissSecretary': { place: assisting, ghost: { committeeId: 'nothing', staffId: 'nobody', reason: '分工' } },
  'staff.appointSecretary': { place: assisting, ghost: { committeeId: 'nothing', staffId: 'nobody', reason: '分工' } },
};
