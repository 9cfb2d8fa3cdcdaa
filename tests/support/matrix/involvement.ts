import { oversees } from '../../../cloudfunctions/platform/permission';
import type { OwnAssociation } from '../../../cloudfunctions/platform/identity';
import { aCase, aNotice } from '../cases';
import type { Row } from '../records';
import type { World } from '../world';
import type { Caller } from './cast';

/** What somebody learns of a record that is nobody's but of those who are involved: all of it, that it is there, or nothing. */
export type Knowledge = 'known' | 'seen' | 'unknown';

export interface Involvement {
  /** In the cast nobody is named in it. */
  place(world: World, owner: OwnAssociation, token: string): Promise<Row>;
  ghost: Row;
  /** By role and place alone. */
  knowledge(caller: Caller, owner: OwnAssociation): Knowledge;
  /** Names that caller in the record that was placed: as who applies, or as who handles it. */
  name(world: World, token: string, caller: Caller): Promise<void>;
}

const onCase = (more: Row = {}): Involvement => ({
  place: async (world, owner, token) => {
    const accepted = { stage: { state: 'accepted' as const, acceptedOn: '2026-04-21' }, writtenNotices: { two: aNotice('two', { issuer: owner }) } };
    await world.database.add('cases', { ...aCase(token, owner, accepted) });
    return { caseId: token, ...more };
  },
  ghost: { caseId: 'nowhere', ...more },
  knowledge,
  name: async (world, token, caller) => void (await world.database.update('cases', { _id: token }, { $set: naming(caller) })),
});

/** C 23 and F32: who leads where it is handled, who approves there (right above only who was asked), and the secretary of the committee that hears it. */
function knowledge({ persons, worksFor }: Caller, owner: OwnAssociation): Knowledge {
  if (!worksFor || !oversees(worksFor.associationId, owner.associationPath)) return 'unknown';
  const here = worksFor.associationId === owner.associationId;
  return here && (['lead', 'approver', 'committee-secretary'] as const).some((role) => persons.includes(role)) ? 'known' : 'seen';
}

function naming({ openid, persons, worksFor, firmId }: Caller): Row {
  if (worksFor) return { officer: { openid, name: '某经办人' } };
  const applicant = { openid, memberId: null, name: '某申请人', firmId: null, firmName: null };
  if (firmId) return { applicant: { ...applicant, kind: 'firm', openid: 'somebody', firmId, firmName: '某事务所' } };
  return { applicant: persons.includes('employee') ? { ...applicant, kind: 'employee' } : { ...applicant, kind: 'member', memberId: openid } };
}

/** Every action whose scope is `involved` has one. */
export const involvements: Record<string, Involvement> = {
  'cases.detail': onCase(),
  'cases.explain': onCase({ step: 'feedback' }),
  'cases.evidence': onCase({ evidenceId: 'none' }),
  'cases.accessLog': onCase(),
  'cases.committee': onCase(),
  'cases.hearingFile': onCase({ id: 'none' }),
  'cases.openNotice': onCase({ noticeId: 'two' }),
  'cases.serviceProof': onCase({ noticeId: 'two' }),
  'cases.print': onCase(),
};
