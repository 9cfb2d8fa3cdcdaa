import type { ApplicationRecord } from '../../../cloudfunctions/members/application';
import type { OwnAssociation } from '../../../cloudfunctions/platform/identity';
import { keysFrom } from '../../../cloudfunctions/platform/keys';
import { certificateHash, sealPhone } from '../../../cloudfunctions/platform/phones';
import { instantOf } from '../../../miniprogram/shared/instants';
import { rosterRow } from '../arrange';
import type { Row } from '../records';
import type { World } from '../world';
import type { Target } from './targets';

async function applied(world: World, owner: OwnAssociation, token: string): Promise<string> {
  const phoneCipher = sealPhone('12000000001', token, keysFrom(world.cloud.environment));
  const { associationId, associationName, associationPath } = owner;
  const application: ApplicationRecord = {
    _id: token, openid: `applicant-${token}`, key: token, kind: 'employee', memberId: null, associationId, associationName, associationPath,
    claim: { kind: 'employee', name: '示例从业人员', phoneCipher, maskedPhone: '120****0001', firmName: '示例会计师事务所', city: '甲市' },
    explanation: '附劳动合同。', proofs: [world.storage.uploadByClient(`applications/${token}.png`, 'nobody', Buffer.from('x'))],
    at: instantOf(Date.now()), state: 'pending', decidedAt: null, decidedBy: null, reason: null, ends: null, unfinishedSince: null, clearedAt: null,
  };
  await world.database.add('applications', { ...application });
  return token;
}

async function listed(world: World, owner: OwnAssociation, token: string): Promise<{ memberId: string; certificateNumber: string }> {
  const [keys, certificateNumber] = [keysFrom(world.cloud.environment), token.replaceAll('-', '')];
  const sealed = { certificateHash: certificateHash(certificateNumber, keys), phoneCipher: sealPhone('12000000001', token, keys) };
  await world.database.add('roster', { ...rosterRow(token, owner), ...sealed });
  return { memberId: token, certificateNumber };
}

function application(more: Row = {}): Target {
  return { place: async (world, owner, token) => ({ applicationId: await applied(world, owner, token), ...more }), ghost: { applicationId: 'nowhere', ...more } };
}

const reason = '回电核对';

async function employed(world: World, { associationId, associationName, associationPath }: OwnAssociation, token: string): Promise<void> {
  await world.database.add('employees', { _id: `employee-${token}`, employeeId: token, name: '示例从业人员', firmId: 'firm001', firmName: '示例会计师事务所', associationId, associationName, associationPath, status: 'active', since: instantOf(Date.now()), until: null });
}

export const memberTargets: Record<string, Target> = {
  'members.employees': { place: async (world, owner, token) => (await employed(world, owner, token), {}), ghost: null },
  'members.endEmployee': { place: async (world, owner, token) => (await employed(world, owner, token), { employeeId: token, reason: '已离职' }), ghost: { employeeId: 'nowhere', reason: '已离职' } },
  'members.withdraw': application(),
  'members.applications': { place: async (world, owner, token) => (await applied(world, owner, token), {}), ghost: null },
  'members.application': application(),
  'members.proof': application({ number: 1 }),
  'members.approve': application({ endOther: false, reason: '与名册一致' }),
  'members.reject': application({ reason: '材料看不清' }),
  'members.applicantPhone': application({ reason }),
  'members.find': {
    place: async (world, owner, token) => ({ certificateNumber: (await listed(world, owner, token)).certificateNumber, reason }),
    ghost: { certificateNumber: 'nowhere1', reason },
  },
  'members.showNumber': {
    place: async (world, owner, token) => ({ memberId: (await listed(world, owner, token)).memberId, number: 'phone', reason }),
    ghost: { memberId: 'nowhere', number: 'phone', reason },
  },
};
