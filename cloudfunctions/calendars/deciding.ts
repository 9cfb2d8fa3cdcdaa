import type { CalendarActions, CalendarProposal } from 'shared/contracts/calendars';
import type { Permission } from 'shared/contracts/events';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { refuse } from '../platform/errors';
import { afterwards } from '../platform/log';
import { entryAbout } from './entries';
import { mayKeep } from './policy';
import * as store from './store';
import * as view from './view';
import { decidedAs, isDecided, mayConfirm, mayWithdraw, proposalIn, type Decided, type Proposal, type YearRecord } from './year';

type Inputs = { [Name in keyof CalendarActions]: CalendarActions[Name]['input'] };
interface Found {
  record: YearRecord;
  proposal: Proposal | Decided;
}

export async function proposal({ proposalId }: Inputs['proposal'], { actor }: Call<Staff>): Promise<CalendarProposal> {
  return view.proposal((await foundProposal(proposalId, actor)).proposal, actor);
}

export function confirm({ proposalId }: Inputs['confirm'], call: Call<Staff>): Promise<CalendarProposal> {
  return decide(proposalId, 'confirmed', null, call);
}

export function refuseProposal({ proposalId, reason }: Inputs['refuse'], call: Call<Staff>): Promise<CalendarProposal> {
  return decide(proposalId, 'refused', reason, call);
}

export function withdraw({ proposalId }: Inputs['withdraw'], call: Call<Staff>): Promise<CalendarProposal> {
  return decide(proposalId, 'withdrawn', null, call);
}

const facts = { confirmed: 'confirm', refused: 'refuse', withdrawn: 'withdraw' } as const;

/** Decided so by the same person already is no mistake: the first call's answer may have been lost. */
async function decide(id: string, state: Decided['state'], reason: string | null, { actor, now }: Call<Staff>): Promise<CalendarProposal> {
  const { record, proposal: found } = await foundProposal(id, actor);
  if (isDecided(found) && found.state === state && found.decided.openid === actor.openid) return view.proposal(found, actor);
  refuseUnless(state === 'withdrawn' ? mayWithdraw(found, actor) : mayConfirm(found, actor));
  const decided = decidedAs(record, found, state, actor, now, reason);
  const entry = entryAbout(found, facts[state], actor, now, reason);
  if (!(await store.decide(record, decided, entry))) refuse('conflict', '这项提议刚刚有变化，请刷新后再试');
  await afterwards('audit', () => store.handOver(record._id, entry));
  return view.proposal(decided, actor);
}

async function foundProposal(id: string, actor: Staff): Promise<Found> {
  refuseStranger(actor);
  const record = await store.year(Number(id.slice(0, 4)));
  const found = record && proposalIn(record, id);
  return found ? { record, proposal: found } : refuse('missing', '没有找到这项工作日历的提议');
}

export function refuseStranger(actor: Staff): void {
  const may = mayKeep(actor.identity);
  if (!may.allowed) refuse('forbidden', may.reason);
}

export function refuseUnless(may: Permission): void {
  if (!may.allowed) refuse('conflict', may.reason);
}
