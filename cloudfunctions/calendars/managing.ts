import type { CalendarActions, CalendarProposal } from 'shared/contracts/calendars';
import { faultsOf } from 'shared/calendar-faults';
import { yearOf } from 'shared/calendar-year';
import { isDeepStrictEqual } from 'node:util';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { unconfirmedYear } from '../platform/calendar';
import { refuse } from '../platform/errors';
import { estimatedYear } from '../platform/estimated-year';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { refuseUnless, refuseStranger } from './deciding';
import { entryAbout } from './entries';
import * as store from './store';
import * as view from './view';
import { mayPropose, proposalIn, untouched, type Proposal, type YearRecord } from './year';

type Input = CalendarActions['propose']['input'];

/** The page's key makes the id: asked again after a lost answer, it is the same proposal. */
export async function propose(input: Input, { actor, now }: Call<Staff>): Promise<CalendarProposal> {
  refuseStranger(actor);
  refuseUnless(mayPropose(input.year, Number(now.slice(0, 4))));
  refuseFaults(input);
  const record = (await store.year(input.year)) ?? untouched(input.year);
  const proposal = proposed(input, record, actor, now);
  const known = proposalIn(record, proposal.id);
  if (known) return isDeepStrictEqual(known.after, proposal.after) ? view.proposal(known, actor) : overtaken();
  refuseUnfit(input, record);
  const entry = entryAbout(proposal, 'propose', actor, now, input.reason);
  if (!(await store.propose(record, proposal, entry))) overtaken();
  await afterwards('audit', () => store.handOver(record._id, entry));
  return view.proposal(proposal, actor);
}

/** The id begins with the year, which is where the proposal lies. */
function proposed({ key, year, days, notice, reason }: Input, record: YearRecord, { openid, name }: Staff, at: string): Proposal {
  const before = record.current ?? unconfirmedYear(year)!;
  return { id: `${year}-${derivedId(openid, key)}`, at, by: { openid, name }, reason, before, after: yearOf(year, days, notice) };
}

function refuseFaults({ year, days }: Input): void {
  const faults = faultsOf(year, days, estimatedYear(year).off);
  if (faults[0]) refuse('invalid', faults.length > 1 ? `${faults[0]}（共 ${faults.length} 处需要修改）` : faults[0]);
}

function refuseUnfit({ year, revision }: Input, record: YearRecord): void {
  if (record.proposal) refuse('conflict', `${year} 年已有一项等待复核的提议，请先处理那一项`);
  if (record.revision !== revision) overtaken();
}

function overtaken(): never {
  return refuse('conflict', '这一年的工作日历已被他人修改，请刷新后再试');
}
