import type { Permission } from 'shared/contracts/events';
import { appliedCount, departures, isClosed, type ImportRecord } from './import';

interface Person {
  openid: string;
}

const no = (reason: string): Permission => ({ allowed: false, reason });
const yes: Permission = { allowed: true };

export function mayCommit(record: ImportRecord): Permission {
  if (record.state !== 'ready') return no('比对完成后才能生效');
  return appliedCount(record) === 0 ? no('文件与现有名册一致，没有需要生效的变化') : yes;
}

export function needsSecond(record: ImportRecord): boolean {
  return departures(record).length > 0;
}

/** Somebody else than whoever started the import or let it take effect; of this association or of one above it. */
export function mayConfirm(record: ImportRecord, { openid }: Person): Permission {
  if (record.state !== 'confirming') return no('现在不需要第二人确认');
  const isFirst = [record.startedBy, record.committedBy].some((person) => person?.openid === openid);
  return isFirst ? no('须由另一位有权限的工作人员确认（本会或上级协会均可）') : yes;
}

export function mayAbandon({ state }: ImportRecord): Permission {
  return isClosed(state) ? no(state === 'abandoning' || state === 'abandoned' ? '已经放弃' : '名册已生效，不能放弃') : yes;
}
