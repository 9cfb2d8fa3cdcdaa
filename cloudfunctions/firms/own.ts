import { capacityLabels, firmApplicationStateLabels } from 'shared/contracts/firms';
import type { OwnSection } from 'shared/contracts/own-data';
import { firmScopeLabels } from 'shared/contracts/roles';
import type { ApplicationRecord } from './application';
import { lastDay, type MandateRecord } from './mandate';

type Told = Omit<MandateRecord, '_id'>;

/** What the caller asked firms for, and everything that firms have entrusted the caller with. */
export function ownSections(applications: ApplicationRecord[], mandates: Told[]): OwnSection[] {
  return [
    { title: '单位会员管理员申请', records: applications.map(application) },
    { title: '单位会员的授权', records: mandates.map(mandate) },
  ];
}

function application({ firmName, applicantName, state, reason, at, decidedAt, letter }: ApplicationRecord) {
  return lines({ 事务所: firmName, 姓名: applicantName, 状态: firmApplicationStateLabels[state], 原因: reason, 提交时间: at, 结束时间: decidedAt, 授权书: letter === null ? '已删除' : '保存中' });
}

function mandate(of: Told) {
  const { firmName, name, capacity, scopes, fromDay, givenBy, endedBy } = of;
  return lines({ 事务所: firmName, 姓名: name, 身份: capacityLabels[capacity], 范围: scopes.map((scope) => firmScopeLabels[scope]).join('、') || null, 起: fromDay, 止: lastDay(of), 授权人: givenBy, 结束人: endedBy });
}

function lines(texts: Record<string, string | null>): { label: string; value: string }[] {
  return Object.entries(texts).flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}
