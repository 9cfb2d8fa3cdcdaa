import { matterStateLabels } from 'shared/contracts/matters';
import type { OwnSection } from 'shared/contracts/own-data';
import { kindOf } from './kinds';
import type { Matter } from './matter';
import { entry } from './view';

export function ownSection(matters: Matter[]): OwnSection {
  return { title: '诉求与意见等事项', records: matters.map(record) };
}

function record({ kind, number, state, at, associationName, values, files, reply, rating }: Matter): OwnSection['records'][number] {
  const declared = kindOf(kind);
  const lines: Record<string, string | null> = { 事项: declared?.name ?? null, 编号: number, 状态: matterStateLabels[state], 提交时间: at, 办理协会: associationName };
  const filled = (declared?.form ?? []).flatMap((field) => entry(field, values[field.name]));
  const ends = { 附件: files.length > 0 ? `${files.length} 份` : null, 答复: reply?.text ?? null, 评分: rating ? String(rating.score) : null, 评价: rating?.words ?? null };
  return [...printed(lines), ...filled, ...printed(ends)];
}

function printed(texts: Record<string, string | null>): { label: string; value: string }[] {
  return Object.entries(texts).flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}
