import type { CaseOffer } from 'shared/contracts/cases';
import type { Permission } from 'shared/contracts/events';
import type { CaseRecord } from './case';
import { faultOfExtension } from './clock';
import { mayStep, no, steps, yes } from './policy';
import type { Seen } from './view';

/** What a page may offer: the state, the part and the further condition of each step. The step itself asks the same. */
export function offersOf(seen: Seen): Record<CaseOffer, Permission> {
  return Object.fromEntries(Object.keys(steps).map((offer) => [offer, mayOffer(offer as CaseOffer, seen)])) as Record<CaseOffer, Permission>;
}

export function mayOffer(offer: CaseOffer, seen: Seen): Permission {
  const may = mayStep(offer, seen.record, seen.parts);
  return may.allowed ? (further[offer]?.(seen) ?? yes) : may;
}

const isAsking = ({ reopening }: Pick<CaseRecord, 'reopening'>) => reopening !== null && reopening.decision === null;

const further: Partial<Record<CaseOffer, (seen: Seen) => Permission>> = {
  take: ({ record }) => (record.officer === null ? yes : no('这个案件已经有经办人')),
  confirmIntake: ({ record, openid }) => {
    if (!record.intake || record.intake.confirmedBy) return no('没有等待确认的纸质收件');
    return record.intake.by.openid === openid ? no('由登记人以外的另一位工作人员确认') : yes;
  },
  rate: ({ record }) => (record.rating ? no('您已经评价过') : yes),
  askToReopen: ({ record }) => (record.reopening || record.after ? no('您已经提出过重新办理的申请') : yes),
  decideReopening: ({ record }) => (isAsking(record) ? yes : no('没有等待决定的申请')),
  close: ({ record }) => (isAsking(record) ? no('申请人申请了重新办理，请先作出决定') : yes),
  archive: ({ record }) => {
    if (record.archived) return no('已经归档');
    return isAsking(record) ? no('申请人申请了重新办理，请先作出决定') : yes;
  },
  draftExtension: ({ record, calendar, now }) => {
    const fault = faultOfExtension(record, record.terms.longest.days, calendar, now);
    return fault === null ? yes : no(fault);
  },
};

