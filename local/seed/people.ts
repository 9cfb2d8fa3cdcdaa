import type { Person } from '../gateway/people';
import { associations, owner } from './associations';
import { phoneNumber } from './numbers';
import type { RosterEntry } from './roster';

/** Which members of the roster are demo people. */
export const boundPeople: Record<number, string> = { 2: 'demo-member', 3: 'demo-member-other' };

const staff = { 'demo-staff-province': associations.province, 'demo-staff-city-a': associations.cityA, 'demo-staff-city-b': associations.cityB };

/** Whom the browser host can play. */
export const demoPeople: Person[] = [
  { openid: 'demo-stranger', label: '访客', note: '不在会员名册中', phone: '12099999999' },
  { openid: 'demo-newcomer', label: '示例会员一', note: '在名册中，尚未绑定；证书编号 990100000001', phone: phoneNumber(1) },
  { openid: 'demo-member', label: '示例会员二', note: '甲市会员', phone: phoneNumber(2) },
  { openid: 'demo-member-other', label: '示例会员三', note: '乙市会员', phone: phoneNumber(3) },
  ...Object.entries(staff).map(([openid, association], index) => ({ openid, label: staffName(openid), note: association.name, phone: phoneNumber(99_990_001 + index) })),
];

/** One identity for everybody who is bound, and one for each staff member. */
export function identities(roster: RosterEntry[]) {
  const bound = roster.filter((entry) => entry.boundTo !== null);
  return [...bound.map(memberIdentity), ...Object.keys(staff).map(staffIdentity)];
}

function memberIdentity(entry: RosterEntry) {
  const { associationId, associationName, associationPath, firmName, maskedPhone, maskedCertificateNumber } = entry;
  const association = { associationId, associationName, associationPath };
  return { _id: entry.boundTo!, roles: ['member'], status: 'active', memberId: entry._id, name: entry.name, memberKind: entry.kind, ...association, firmName, maskedPhone, maskedCertificateNumber };
}

function staffIdentity(openid: string) {
  const none = { memberId: null, memberKind: null, firmName: null, maskedPhone: null, maskedCertificateNumber: null };
  return { _id: openid, roles: ['staff'], status: 'active', name: staffName(openid), ...owner(staff[openid as keyof typeof staff]), ...none };
}

function staffName(openid: string): string {
  return { 'demo-staff-province': '省协会工作人员', 'demo-staff-city-a': '甲市协会工作人员', 'demo-staff-city-b': '乙市协会工作人员' }[openid]!;
}
