import type { CalendarYear, HolidayNotice } from '../workdays';
import type { Day, Instant } from './answers';
import type { Permission } from './events';

export type DayKind = 'off' | 'working';

/** One day as staff enter it. */
export interface MarkedDay {
  day: Day;
  kind: DayKind;
  /** The holiday it belongs to. */
  name: string;
}

/** Confirmed by two of the staff, read from a notice by ourselves, or estimated (暂定) from the law alone. */
export type YearSource = 'staff' | 'notice' | 'estimate';

export interface YearSummary {
  year: number;
  source: YearSource;
  notice: HolidayNotice | null;
}

/** What has become of a year: nobody's names, for everybody may read it. */
export interface YearRevision {
  revision: number;
  at: Instant;
  notice: HolidayNotice;
  reason: string;
}

export interface YearDetail {
  year: CalendarYear;
  source: YearSource;
  /** 1 as long as staff have confirmed nothing. */
  revision: number;
  /** What the law itself fixes. */
  statutory: Record<Day, string>;
  /** The newest first. */
  history: YearRevision[];
  can: { propose: Permission };
}

export interface Overview {
  years: YearSummary[];
  /** What waits for a second person; only staff of the root association see it. */
  waiting: { id: string; year: number; at: Instant; by: string }[];
}

export type ProposalState = 'proposed' | 'confirmed' | 'refused' | 'withdrawn';
export const proposalStateLabels: Record<ProposalState, string> = { proposed: '等待复核', confirmed: '已生效', refused: '已退回', withdrawn: '已撤回' };

export interface CalendarProposal {
  id: string;
  state: ProposalState;
  reason: string;
  at: Instant;
  by: string;
  decided: { by: string; at: Instant; reason: string | null } | null;
  before: CalendarYear;
  after: CalendarYear & { notice: HolidayNotice };
  /** What a second pair of eyes should look at; no fault. */
  doubts: string[];
  can: { confirm: Permission; withdraw: Permission };
}

type Proposal = { proposalId: string };

export interface CalendarActions {
  years: { input: Record<string, never>; value: Overview };
  year: { input: { year: number }; value: YearDetail };

  /** What waits for the caller as the second person. */
  todo: { input: Record<string, never>; value: { proposals: number } };
  /** A new year or a correction. `revision` is the one the page was shown, `key` the page's own. */
  propose: {
    input: { key: string; year: number; revision: number; days: MarkedDay[]; notice: HolidayNotice; reason: string };
    value: CalendarProposal;
  };
  proposal: { input: Proposal; value: CalendarProposal };
  confirm: { input: Proposal; value: CalendarProposal };
  refuse: { input: Proposal & { reason: string }; value: CalendarProposal };
  withdraw: { input: Proposal; value: CalendarProposal };
}
