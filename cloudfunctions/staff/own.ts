import { letterStateLabels } from 'shared/contracts/contacts';
import { occupationLabels } from 'shared/contracts/committees';
import type { OwnSection } from 'shared/contracts/own-data';
import { changeKindLabels, changeStateLabels } from 'shared/contracts/staff';
import { staffRoleLabels } from 'shared/contracts/roles';
import type { AppointmentRecord } from './appointment';
import type { ChangeRecord } from './change';
import type { ExpertRecord } from './expert';
import type { GroupMemberRecord } from './group';
import type { LetterRecord } from './letter';

export interface Known {
  letters: LetterRecord[];
  appointment: AppointmentRecord | null;
  changes: ChangeRecord[];
  expert: ExpertRecord | null;
  groups: { label: string; membership: GroupMemberRecord }[];
}

/** What the caller wrote, and what associations have entrusted the caller with, from when until when. */
export function ownSections({ letters, appointment, changes, expert, groups }: Known): OwnSection[] {
  return [
    { title: '给联系人的来信', records: letters.map(letter) },
    { title: '会员自发组织', records: groups.flatMap(memberships) },
    { title: '协会任职', records: appointment ? [office(appointment)] : [] },
    { title: '岗位变动', records: changes.map(change) },
    { title: '专家库和委员会', records: expert ? [profile(expert), ...expert.seats.map(seat)] : [] },
  ];
}

function letter({ at, to, text, state, answer }: LetterRecord) {
  return lines({ 时间: at, 写给: to.name, 内容: text, 状态: letterStateLabels[state], 回复: answer && answer.text });
}

function memberships({ label, membership: { associationName, since, until, former } }: Known['groups'][number]) {
  return [...former, { since, until }].map((period) => lines({ 组织: label, 协会: associationName, 起: period.since, 止: period.until }));
}

function office({ associationName, name, roles, status, since, officePhone }: AppointmentRecord) {
  return lines({ 协会: associationName, 姓名: name, 岗位: rolesText(roles) || null, 状态: status === 'active' ? '在任' : '已结束', 起: since, 办公电话: officePhone });
}

function change({ kind, state, roles, reason, proposedAt, decided }: ChangeRecord) {
  return lines({ 事项: changeKindLabels[kind], 岗位: rolesText(roles), 结果: changeStateLabels[state], 原因: reason, 提出: proposedAt, 决定: decided && decided.at });
}

function profile({ name, occupation, organisation, fields, profile: about, conflicts = [] }: ExpertRecord) {
  return lines({ 姓名: name, 职业: occupationLabels[occupation], 工作单位: organisation, 专长: fields.join('、'), 简介: about, 回避单位: conflicts.join('、') || null });
}

function seat({ associationName, committeeName, title, from, until }: ExpertRecord['seats'][number]) {
  return lines({ 协会: associationName, 委员会: committeeName, 职务: title, 起: from, 止: until });
}

function rolesText(roles: AppointmentRecord['roles']): string {
  return roles.map((role) => staffRoleLabels[role]).join('、');
}

function lines(texts: Record<string, string | null>): { label: string; value: string }[] {
  return Object.entries(texts).flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}
