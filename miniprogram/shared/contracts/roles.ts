/** What a staff member of an association may be entrusted with (C 17, 19, 21; J 4, 17). One person may hold several. */
export const staffRoles = [
  'super-administrator', 'lead', 'contact', 'case-officer', 'approver', 'publisher', 'committee-secretary', 'auditor',
] as const;
export type StaffRole = (typeof staffRoles)[number];

export const staffRoleLabels: Record<StaffRole, string> = {
  'super-administrator': '超级管理员',
  lead: '牵头部门负责人',
  contact: '会员服务联系人',
  'case-officer': '维权经办人',
  approver: '审批人',
  publisher: '发布人',
  'committee-secretary': '委员会秘书',
  auditor: '审计员',
};

/** Who somebody is to the platform; one person may be several of these at once. */
export type Person = 'member' | 'frozen' | 'employee' | 'firm-administrator' | 'firm-delegate' | StaffRole;

export const personLabels: Record<Person, string> = {
  member: '个人会员',
  frozen: '身份已冻结的会员',
  employee: '事务所从业人员',
  'firm-administrator': '单位会员管理员',
  'firm-delegate': '单位会员经办人',
  ...staffRoleLabels,
};

/** What a firm can entrust to a delegate (C 7, J 5). */
export const firmScopes = ['people', 'signups', 'cases', 'pledges'] as const;
export type FirmScope = (typeof firmScopes)[number];
export const firmScopeLabels: Record<FirmScope, string> = {
  people: '查看本所人员',
  signups: '代办活动报名',
  cases: '代办维权事项',
  pledges: '查看本所诚信承诺',
};
