import type { MandateTerms } from '../../../shared/contracts/firms';
import type { FirmScope } from '../../../shared/contracts/roles';

/** As it is filled in. */
export interface TermsForm {
  scopes: FirmScope[];
  fromDay: string;
  untilDay: string;
}

/** From today for a year less a day: the longest that the cloud takes. */
export function usualTerms(today: string): TermsForm {
  return { scopes: [], fromDay: today, untilDay: dayBefore(nextYear(today)) };
}

export function termsFaults({ scopes, fromDay, untilDay }: TermsForm): Record<string, string> {
  return {
    ...(scopes.length === 0 && { scopes: '请至少选择一项授权范围' }),
    ...(untilDay < fromDay && { untilDay: '截止日期不能早于开始日期' }),
  };
}

export function toggled(scopes: FirmScope[], scope: FirmScope): FirmScope[] {
  return scopes.includes(scope) ? scopes.filter((each) => each !== scope) : [...scopes, scope];
}

export function termsOf({ scopes, fromDay, untilDay }: TermsForm): MandateTerms {
  return { scopes, fromDay, untilDay };
}

function nextYear(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

/** Through UTC, so that no phone's zone moves the date; 29 February becomes 1 March and so the 28th. */
function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
