import type { CalendarProposal, Overview, YearDetail, YearRevision, YearSource, YearSummary } from 'shared/contracts/calendars';
import type { Day } from 'shared/contracts/answers';
import type { Permission } from 'shared/contracts/events';
import { doubtsOf } from 'shared/calendar-faults';
import { markedDays } from 'shared/calendar-year';
import type { CalendarYear } from 'shared/workdays';
import { isDecided, mayConfirm, mayWithdraw, type Decided, type Proposal, type YearRecord } from './year';

export function summary(year: CalendarYear, confirmed: boolean): YearSummary {
  return { year: year.year, source: sourceOf(year, confirmed), notice: year.notice };
}

export function waiting(records: Pick<YearRecord, 'year' | 'proposal'>[]): Overview['waiting'] {
  return records.flatMap(({ year, proposal }) => (proposal ? [{ id: proposal.id, year, at: proposal.at, by: proposal.by.name }] : []));
}

export function detail(record: YearRecord, unconfirmed: CalendarYear, statutory: Record<Day, string>, propose: Permission): YearDetail {
  const year = record.current ?? unconfirmed;
  return { year, source: sourceOf(year, record.current !== null), revision: record.revision, statutory, history: revisions(record.history), can: { propose } };
}

export function proposal(found: Proposal | Decided, reader: { openid: string }): CalendarProposal {
  const { id, reason, at, by, before, after } = found;
  const decided = isDecided(found) ? { by: found.decided.name, at: found.decided.at, reason: found.decided.reason } : null;
  return {
    id,
    state: isDecided(found) ? found.state : 'proposed',
    reason,
    at,
    by: by.name,
    decided,
    before,
    after,
    doubts: doubtsOf(markedDays(after)),
    can: { confirm: mayConfirm(found, reader), withdraw: mayWithdraw(found, reader) },
  };
}

function sourceOf({ notice }: CalendarYear, confirmed: boolean): YearSource {
  if (confirmed) return 'staff';
  return notice ? 'notice' : 'estimate';
}

function revisions(history: Decided[]): YearRevision[] {
  const confirmed = history.filter(({ state }) => state === 'confirmed');
  return confirmed.map(({ revision, decided, after, reason }) => ({ revision, at: decided.at, notice: after.notice, reason })).reverse();
}
