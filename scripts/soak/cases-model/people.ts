import { founded } from '../../../cloudfunctions/associations/association';
import { endless } from '../../../cloudfunctions/platform/generation';
import { appointed } from '../../../cloudfunctions/staff/appointment';
import type { StaffRole } from '../../../miniprogram/shared/contracts/roles';

/** Where the cases of the model are handled: two levels, and a neighbour who must learn nothing. */
const root = place('national', '全国注册会计师协会');
export const province = place('province', '示例省注册会计师协会', root);
export const city = place('city', '甲市注册会计师协会', province);
export const neighbour = place('neighbour', '乙市注册会计师协会', province);

export type Place = ReturnType<typeof place>;

function place(id: string, name: string, above?: { associationPath: string[] }) {
  return { associationId: id, associationName: name, associationPath: [...(above?.associationPath ?? []), id] };
}

/** Somebody of the model: what each is, said once. */
export interface Person {
  openid: string;
  /** The firm that the roster has the member in; null of nobody's member. */
  memberOf: string | null;
  /** The firm that they act for in cases. */
  actsFor: string | null;
  worksAt: Place | null;
  roles: StaffRole[];
}

const somebody = (openid: string, changes: Partial<Person> = {}): Person => ({ openid, memberOf: null, actsFor: null, worksAt: null, roles: [], ...changes });
const clerk = (openid: string, worksAt: Place, ...roles: StaffRole[]) => somebody(openid, { worksAt, roles });

export const people: Person[] = [
  somebody('ann', { memberOf: 'firm1' }),
  somebody('bob', { memberOf: 'firm2' }),
  somebody('peer', { memberOf: 'firm3' }),
  somebody('administrator', { actsFor: 'firm1' }),
  somebody('deputy', { actsFor: 'firm1' }),
  somebody('rival', { actsFor: 'firm2' }),
  somebody('guest'),
  clerk('officer', city, 'case-officer'),
  clerk('second', city, 'case-officer'),
  clerk('double', city, 'case-officer', 'approver'),
  { ...clerk('insider', city, 'case-officer'), memberOf: 'firm2' },
  clerk('lead', city, 'lead'),
  clerk('approver', city, 'approver'),
  clerk('secretary', city, 'committee-secretary'),
  clerk('lead-above', province, 'lead'),
  clerk('officer-above', province, 'case-officer'),
  clerk('approver-above', province, 'approver'),
  clerk('secretary-above', province, 'committee-secretary'),
  clerk('lead-beside', neighbour, 'lead'),
];

export const staffIdOf = (openid: string) => `staff-${openid}`;

/** Who sits on whose committee; `firm` is where they work, `member` whom the roster knows them as. */
export const experts = [
  { id: 'lawyer', at: city, member: null, firm: 'office1' },
  { id: 'scholar', at: city, member: null, firm: 'school1' },
  { id: 'expert-peer', at: city, member: 'peer', firm: 'firm3' },
  { id: 'expert-bob', at: city, member: 'bob', firm: 'firm2' },
  { id: 'lawyer-above', at: province, member: null, firm: 'office2' },
  { id: 'scholar-above', at: province, member: null, firm: 'school2' },
];

const long = '2026-01-01T09:00:00.000+08:00';

/** All of it as the capabilities themselves would have written it. */
export function records(): Record<string, object[]> {
  const members = people.filter(({ memberOf }) => memberOf !== null);
  return {
    associations: [root, province, city, neighbour].map(({ associationId, associationName, associationPath }) => {
      const above = associationPath.slice(0, -1);
      const level = above.length === 0 ? 'national' : above.length === 1 ? 'province' : 'city';
      const made = founded(associationId, { level, name: associationName, cities: [] }, above.length > 0 ? { _id: above.at(-1)!, associationPath: above } : null, long);
      return associationId === 'city' ? { ...made, policy: { noticePersons: { value: 'three', citation: null } } } : made;
    }),
    bindings: members.map(({ openid }) => ({ _id: openid, memberId: openid, since: long, how: 'roster' })),
    roster: members.map(({ openid, memberOf }) => rosterRow(openid, memberOf!)),
    mandates: people.flatMap(({ openid, actsFor }) => (actsFor === null ? [] : [mandate(openid, actsFor)])),
    appointments: people.flatMap(({ openid, worksAt, roles }) => (worksAt ? [{ ...appointed(openid, staffIdOf(openid), `工作人员${openid}`, worksAt, roles, long) }] : [])),
    experts: experts.map(expert),
  };
}

function rosterRow(openid: string, firm: string) {
  const keys = { certificateHash: `certificate-${openid}`, phoneHash: `phone-${openid}`, phoneCipher: 'sealed', maskedPhone: '120****0000', maskedCertificateNumber: '********0000' };
  return { _id: `${openid}_0`, memberId: openid, from: 0, until: endless, name: `示例${openid}`, kind: 'practising', standing: 'active', ...keys, ...city, firmId: firm, firmName: firmName(firm), branchName: null, city: '甲市' };
}

function mandate(openid: string, firm: string) {
  const capacity = openid === 'deputy' ? { capacity: 'delegate', scopes: ['cases'] } : { capacity: 'administrator', scopes: [] };
  return { _id: openid, name: `示例${openid}`, firmId: firm, firmName: firmName(firm), ...city, ...capacity, fromDay: '2020-01-01', untilDay: null, status: 'active' };
}

const firmName = (firm: string) => `示例${firm}会计师事务所`;

function expert({ id, at, member, firm }: (typeof experts)[number]) {
  const seat = { id: `seat-${id}`, committeeId: `rights-${at.associationId}`, committeeName: '权益委员会', kind: 'rights', associationId: at.associationId, associationName: at.associationName, title: '委员', from: '2026-01-01', until: '2029-12-31' };
  return { _id: id, memberId: member, name: `专家${id}`, occupation: 'lawyer', organisation: firmName(firm), fields: [], profile: '某', conflicts: [], ...at, seats: [seat], since: long, revision: 1 };
}
