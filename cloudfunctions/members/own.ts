import { applicationKindLabels, applicationStateLabels, bindingEndLabels, bindingHowLabels, memberKindLabels, type BindingPeriod, type MyApplication } from 'shared/contracts/members';
import type { OwnSection } from 'shared/contracts/own-data';
import { staffRoleLabels } from 'shared/contracts/roles';
import type { Identity } from '../platform/identity';

const standings = { active: '在册', left: '转出', deregistered: '注销' };

/** Everything that is known of the caller here; whole numbers are told by the association itself. */
export function ownSections(identity: Identity, periods: BindingPeriod[], applications: MyApplication[]): OwnSection[] {
  return [
    { title: '身份', records: identities(identity) },
    { title: '绑定记录', records: periods.map(period) },
    { title: '申请', records: applications.map(application) },
  ];
}

function identities({ member, employee, staff, mandate }: Identity): OwnSection['records'] {
  const records: OwnSection['records'] = [];
  if (member) {
    const { name, kind, standing, associationName, firmName, branchName, city, maskedPhone, maskedCertificateNumber } = member;
    records.push(lines({ 身份: memberKindLabels[kind], 姓名: name, 状态: standings[standing], 所属协会: associationName, 事务所: firmName, 分支机构: branchName, 所在市: city, 手机号: maskedPhone, 证书编号: maskedCertificateNumber }));
  }
  if (employee) records.push(lines({ 身份: '事务所从业人员', 姓名: employee.name, 事务所: employee.firmName, 协会: employee.associationName }));
  if (staff) records.push(lines({ 身份: '协会工作人员', 姓名: staff.name, 协会: staff.associationName, 岗位: staff.roles.map((role) => staffRoleLabels[role]).join('、') }));
  if (mandate) records.push(lines({ 身份: mandate.capacity === 'administrator' ? '单位会员管理员' : '单位会员经办人', 姓名: mandate.name, 事务所: mandate.firmName, 起: mandate.fromDay, 止: mandate.untilDay }));
  return records;
}

function period({ since, until, how, ended }: BindingPeriod) {
  return lines({ 绑定时间: since, 方式: bindingHowLabels[how], 结束时间: until, 结束方式: ended && bindingEndLabels[ended] });
}

function application({ kind, state, at, decidedAt, reason, claims }: MyApplication) {
  return [...lines({ 申请: applicationKindLabels[kind], 状态: applicationStateLabels[state], 提交时间: at, 结束时间: decidedAt, 原因: reason }), ...claims];
}

function lines(texts: Record<string, string | null>): { label: string; value: string }[] {
  return Object.entries(texts).flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}
