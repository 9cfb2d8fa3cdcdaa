import { applied } from '../../../cloudfunctions/firms/application';
import type { FirmRecord } from '../../../cloudfunctions/firms/firm';
import { entrusted } from '../../../cloudfunctions/firms/mandate';
import { derivedId } from '../../../cloudfunctions/platform/ids';
import type { OwnAssociation } from '../../../cloudfunctions/platform/identity';
import type { Row } from '../records';
import { samples } from '../samples';
import type { World } from '../world';
import { firmId } from './cast';
import type { Target } from './targets';

const at = '2026-11-21T09:00:00.000+08:00';

function firmRow(id: string, owner: OwnAssociation): FirmRecord & Row {
  return { _id: id, name: `示例${id}会计师事务所`, names: [`示例${id}会计师事务所`], city: '甲市', branches: [], reach: owner.associationPath, ...owner, status: 'active', administrators: [], revision: 1 };
}

async function firm(world: World, owner: OwnAssociation, token: string): Promise<FirmRecord> {
  const row = firmRow(token, owner);
  await world.database.add('firms', row);
  return row;
}

/** Of that firm, to a person who appears nowhere else. */
async function mandate(world: World, at_: FirmRecord, token: string): Promise<string> {
  const terms = { scopes: ['people' as const], fromDay: '2026-01-01', untilDay: '2999-01-01' };
  await world.database.add('mandates', { ...entrusted(at_, { openid: `o-${token}`, reference: token, memberId: null, name: '示例经办人', terms, givenBy: '示例管理员' }, at, '2026-11-21') });
  return token;
}

async function invitation(world: World, _owner: OwnAssociation, token: string): Promise<{ code: string }> {
  const code = token.toUpperCase().replace(/[^A-Z0-9]/g, '');
  await world.database.add('firmInvitations', { _id: derivedId('invitation', code), firmId, name: '示例经办人', terms: null, until: '2999-01-01T09:00:00.000+08:00', state: 'open', invitedBy: '示例管理员', usedBy: null, usedAt: null });
  return { code };
}

async function application(world: World, owner: OwnAssociation, token: string): Promise<{ applicationId: string; revision: number }> {
  const { _id, name } = await firm(world, owner, token);
  const letter = world.storage.uploadByClient(`proofs/${token}/one.png`, token, Buffer.from('letter'));
  const record = applied(token, { openid: `o-${token}`, memberId: null, applicantName: '示例经办人', firmId: _id, firmName: name, letter, ...owner, at });
  await world.database.add('firmApplications', { ...record });
  return { applicationId: token, revision: 1 };
}

const theFirm = (id: string): OwnAssociation & { _id: string } => ({ _id: id, associationId: 'city-a', associationName: '甲市注册会计师协会', associationPath: ['national', 'province', 'city-a'] });

function ofFirm(more: Row): Target {
  return {
    place: async (world, _owner, token) => ({ mandateId: await mandate(world, { ...firmRow(firmId, theFirm(firmId)) }, token), ...more }),
    ghost: { mandateId: 'nowhere', ...more },
  };
}

function ofStaff(place: (world: World, owner: OwnAssociation, token: string) => Promise<Row>, ghost: Row, more: Row = {}): Target {
  return { place: async (world, owner, token) => ({ ...(await place(world, owner, token)), ...more }), ghost: { ...ghost, ...more } };
}

const listed = (place: (world: World, owner: OwnAssociation, token: string) => Promise<unknown>): Target => ({
  place: async (world, owner, token) => {
    await place(world, owner, token);
    return {};
  },
  ghost: null,
});

const { amend, end, revise, register, invite } = samples.firms;
const firmOnly = async (world: World, owner: OwnAssociation, token: string) => ({ firmId: (await firm(world, owner, token))._id });
const nobody = { applicationId: 'nowhere', revision: 1 };

export const firmTargets: Record<string, Target> = {
  'firms.mandates': listed(async (world, _owner, token) => mandate(world, firmRow(`other-${token}`, theFirm('other')), token)),
  'firms.people': listed(async () => undefined),
  'firms.invite': { place: async () => ({ ...invite }), ghost: null },
  'firms.drawCode': { place: invitation, ghost: { code: 'ABCDEFGHJK' } },
  'firms.amend': ofFirm({ terms: { ...amend.terms, fromDay: '2026-01-01', untilDay: '2026-12-31' } }),
  'firms.end': ofFirm({ reason: end.reason }),
  'firms.managed': listed(firm),
  'firms.register': { place: async () => ({ ...register }), ghost: null },
  'firms.revise': ofStaff(firmOnly, { firmId: 'nowhere' }, { revision: 1, draft: revise.draft, reason: revise.reason }),
  'firms.waiting': listed(application),
  'firms.application': ofStaff(async (world, owner, token) => ({ applicationId: (await application(world, owner, token)).applicationId }), { applicationId: 'nowhere' }),
  'firms.withdraw': ofStaff(async (world, owner, token) => ({ applicationId: (await application(world, owner, token)).applicationId }), { applicationId: 'nowhere' }),
  'firms.approve': ofStaff(application, nobody, { reason: '授权书核对无误' }),
  'firms.reject': ofStaff(application, nobody, { reason: '授权书没有盖章' }),
  'firms.mandatesOf': ofStaff(firmOnly, { firmId: 'nowhere' }),
  'firms.revoke': ofStaff(async (world, owner, token) => {
    const row = await firm(world, owner, token);
    return { firmId: row._id, mandateId: await mandate(world, row, token) };
  }, { firmId: 'nowhere', mandateId: 'nowhere' }, { reason: '已离职' }),
};
