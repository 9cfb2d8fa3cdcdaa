import { caseStepLabels, type CaseBoardActions } from '../../../shared/contracts/cases';
import type { Term } from '../../../shared/workdays';

/** What putting it in force does to the days of open cases, by rule: all that began on one day end on one day. */
export function shownMoves({ days }: CaseBoardActions['moved']['value']) {
  const terms = days.reduce((sum, { count }) => sum + count, 0);
  return {
    headline: terms === 0 ? '没有在办案件的期限会变动。' : `启用后有 ${terms} 项期限变动，系统会重新计算、记入案件并通知当事人和经办人：`,
    lines: days.map(({ step, count, start, from, to }) => `${start} 起算的“${caseStepLabels[step]}”${count} 件：${changed(from, to)}`),
  };
}

function changed(from: Term, to: Term): string {
  if (from.dueOn === to.dueOn) return `${to.dueOn} ${to.provisional ? '改为暂定' : '不变，由暂定改为确定'}`;
  return `${written(from)} → ${written(to)}`;
}

function written({ dueOn, provisional }: Term): string {
  return provisional ? `${dueOn}（暂定）` : dueOn;
}
