import { capacityLabels, firmApplicationStateLabels, mandateStateLabels, type Firm, type FirmApplication, type MandateCard } from '../../shared/contracts/firms';
import { firmScopeLabels, type FirmScope } from '../../shared/contracts/roles';

/** Firms and mandates in the words that the pages print. */
export interface ShownMandate extends Pick<MandateCard, 'id' | 'name' | 'mine'> {
  capacity: string;
  scopes: string;
  term: string;
  state: string;
  tone: string;
  mayEnd: boolean;
  mayAmend: boolean;
}

const mandateTones = { coming: 'wait', current: 'good', over: 'quiet' } as const;
const applicationTones = { pending: 'wait', approved: 'good', rejected: 'bad', withdrawn: 'quiet' } as const;

export const scopesText = (scopes: readonly FirmScope[]) => scopes.map((scope) => firmScopeLabels[scope]).join('、');

/** 2026年11月21日 */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

export function shownMandate({ id, name, mine, capacity, scopes, fromDay, untilDay, state }: MandateCard): ShownMandate {
  const term = untilDay === null ? '没有期限' : `${dayText(fromDay)}至${dayText(untilDay)}`;
  return {
    id, name, mine, term,
    capacity: capacityLabels[capacity],
    scopes: capacity === 'administrator' ? '办理本所全部事项' : scopesText(scopes),
    state: mandateStateLabels[state],
    tone: mandateTones[state],
    mayEnd: state !== 'over',
    mayAmend: state !== 'over' && capacity === 'delegate',
  };
}

export interface ShownApplication extends Pick<FirmApplication, 'id' | 'applicantName' | 'reason' | 'at'> {
  firmName: string;
  state: string;
  tone: string;
  open: boolean;
}

export function shownApplication({ id, applicantName, reason, at, firm, state }: FirmApplication): ShownApplication {
  return { id, applicantName, reason, at, firmName: firm.name, state: firmApplicationStateLabels[state], tone: applicationTones[state], open: state === 'pending' };
}

export function branchesText({ branches }: Firm): string {
  return branches.length === 0 ? '没有分支机构' : `${branches.length} 家分支机构`;
}


/** Read aloud and typed in groups of five. */
export const grouped = (code: string) => code.replace(/(.{5})(?=.)/g, '$1 ');
