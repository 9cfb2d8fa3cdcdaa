import type { StaffRole } from '../../miniprogram/shared/contracts/roles';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import type { Person } from '../gateway/people';
import { associations, owner } from './associations';
import { phoneNumber } from './numbers';

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

/** Everything that a small association's staff do; one may do several of these at once. */
const everyday: StaffRole[] = ['super-administrator', 'lead', 'contact', 'approver', 'publisher'];

export function appointments(now: Instant) {
  return Object.entries(staff).map(([openid, association]) => ({
    _id: openid,
    name: staffName(openid),
    ...owner(association),
    roles: everyday,
    status: 'active',
    since: now,
    revision: 1,
  }));
}

function staffName(openid: string): string {
  return { 'demo-staff-province': '省协会工作人员', 'demo-staff-city-a': '甲市协会工作人员', 'demo-staff-city-b': '乙市协会工作人员' }[openid]!;
}
