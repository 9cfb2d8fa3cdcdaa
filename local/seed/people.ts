import type { StaffRole } from '../../miniprogram/shared/contracts/roles';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import type { Person } from '../gateway/people';
import { appointed, type AppointmentRecord } from '../../cloudfunctions/staff/appointment';
import { derivedId } from '../../cloudfunctions/platform/ids';
import { unattended, type Administration } from '../../cloudfunctions/staff/administration';
import { associations, owner, type Association } from './associations';
import { phoneNumber } from './numbers';

/** Which members of the roster are demo people. */
export const boundPeople: Record<number, string> = { 2: 'demo-member', 3: 'demo-member-other' };

/** Everything that a small association's staff do; one may do several of these at once. */
const everyday: StaffRole[] = ['super-administrator', 'lead', 'contact', 'approver', 'publisher'];

interface Clerk {
  openid: string;
  name: string;
  association: Association;
  roles: StaffRole[];
  note?: string;
}

const { national, province, cityA, cityB } = associations;
const staff: Clerk[] = [
  { openid: 'demo-staff-province', name: '省协会工作人员', association: province, roles: everyday },
  { openid: 'demo-staff-city-a', name: '甲市协会工作人员', association: cityA, roles: everyday },
  { openid: 'demo-staff-city-b', name: '乙市协会工作人员', association: cityB, roles: everyday },
  { openid: 'demo-staff-second', name: '省协会第二管理员', association: province, roles: ['super-administrator'], note: '示例省注册会计师协会，确认他人提出的岗位变动' },
  { openid: 'demo-auditor', name: '省协会审计员', association: province, roles: ['auditor'] },
  { openid: 'demo-officer', name: '省协会维权经办人', association: province, roles: ['case-officer', 'committee-secretary'] },
  { openid: 'demo-staff-national', name: '全国协会工作人员', association: national, roles: everyday, note: '录入全国共用的工作日历' },
  { openid: 'demo-national-second', name: '全国协会第二管理员', association: national, roles: ['super-administrator'], note: '复核他人录入的工作日历' },
  { openid: 'demo-city-officer', name: '甲市协会维权经办人', association: cityA, roles: ['case-officer'], note: '甲市注册会计师协会，承办维权案件' },
  { openid: 'demo-city-approver', name: '甲市协会审批人', association: cityA, roles: ['approver'], note: '甲市注册会计师协会，审核和签发告知书' },
  { openid: 'demo-city-secretary', name: '甲市协会委员会秘书', association: cityA, roles: ['committee-secretary'], note: '甲市注册会计师协会，组织委员会会议' },
];

/** Whom the browser host can play. */
export const demoPeople: Person[] = [
  { openid: 'demo-stranger', label: '访客', note: '不在会员名册中', phone: '12099999999' },
  { openid: 'demo-newcomer', label: '示例会员一', note: '在名册中，尚未绑定；证书编号 990100000001', phone: phoneNumber(1) },
  { openid: 'demo-member', label: '示例会员二', note: '甲市会员', phone: phoneNumber(2) },
  { openid: 'demo-member-other', label: '示例会员三', note: '乙市会员', phone: phoneNumber(3) },
  { openid: 'demo-frozen', label: '身份已冻结的会员', note: '名册显示已转出', phone: phoneNumber(99_970_002) },
  { openid: 'demo-employee', label: '示例从业人员', note: '事务所从业人员，不是会员', phone: phoneNumber(99_970_001) },
  { openid: 'demo-firm-administrator', label: '示例所管理员', note: '代表一家事务所', phone: phoneNumber(99_980_001) },
  { openid: 'demo-delegate', label: '示例所经办人', note: '受托查看人员、代办报名', phone: phoneNumber(99_980_002) },
  ...staff.map(({ openid, name, note, association }, index) => ({ openid, label: name, note: note ?? association.name, phone: phoneNumber(99_990_001 + index) })),
];

export function appointments(now: Instant): AppointmentRecord[] {
  return staff.map(({ openid, name, association, roles }, index) => ({
    ...appointed(openid, derivedId('staff', openid), name, owner(association), roles, now),
    officePhone: roles.includes('contact') ? `000-0000001${index}` : null,
  }));
}

/** Who of them administers each association, in one document each. */
export function administrations(): Administration[] {
  const associations = [...new Set(staff.map(({ association }) => association.id))];
  return associations.map((id) => ({ ...unattended(id), administrators: administratorsOf(id), revision: 1 }));
}

function administratorsOf(associationId: string): string[] {
  return staff.filter(({ association, roles }) => association.id === associationId && roles.includes('super-administrator')).map(({ openid }) => openid);
}
