import type { ImportState, RosterImport } from '../../../shared/contracts/roster';

const advice: Partial<Record<ImportState, string>> = {
  receiving: '文件没有传完。请回到上一页重新选择同一个文件，从中断处继续。',
  reading: '正在逐行检查文件，大约需要一分钟。离开此页也会继续。',
  comparing: '正在与现有名册比对。离开此页也会继续。',
  confirming: '超过百分之五的会员将退出，须由另一位有权限的工作人员确认（本会或上级协会均可）。',
  applying: '正在写入新名册，全部写好后一次生效。离开此页也会继续。',
  telling: '名册已生效，正在告知身份冻结的会员。',
  done: '新名册已生效。',
  abandoning: '正在清除，请稍候；离开此页也会继续。',
  abandoned: '这次导入已放弃，现有名册没有变化。',
};

export function adviceOf({ state, problems, can }: RosterImport): string {
  if (state === 'refused') return `文件中有 ${problems.errors} 处需要修改，没有导入任何内容。请改好后重新选择文件。`;
  if (state === 'ready') return can.commit.allowed ? '请核对下面的变化，确认无误后使名册生效。' : can.commit.reason;
  return advice[state] ?? '';
}

export function percentOf({ state, progress: { done, of } }: RosterImport): number {
  if (state === 'reading' || of === 0) return 0;
  return Math.min(100, Math.floor((done / of) * 100));
}
