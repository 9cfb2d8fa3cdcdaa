import type { CaseHandlingActions, PaperCorrection } from 'shared/contracts/case-handling';
import type { CaseDetail } from 'shared/contracts/cases';
import type { Instant } from 'shared/contracts/answers';
import { dayOf } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import type { CaseNotice, CaseRecord } from './case';
import { actingOf } from './entries';
import * as notices from './notices';
import { applicantOf, confirmersOf, momentOf } from './receiving';
import { step } from './stepping';
import type { Changes } from './store';
import { askedAbove } from './telling';

type Inputs = { [Name in keyof CaseHandlingActions]: CaseHandlingActions[Name]['input'] };

/** The clock runs on: what is wrong on the sheet does not stop it. */
export function sendBackIntake(input: Inputs['sendBackIntake'], call: Call<Actor>): Promise<CaseDetail> {
  const { reason } = input;
  return step('sendBackIntake', input, call, ({ record: { intake }, actor, now }) => ({
    changes: { intake: { ...intake!, returned: { by: actingOf(actor), at: now, reason } } },
    ...{ what: '退回纸质收件，请登记人更正', words: reason, inner: true },
    notices: (after) => notices.intakeSentBack(after, intake!.by.openid, now),
  }));
}

/** Whoever corrects it has registered it from then on: somebody else confirms it. */
export function correctIntake(input: Inputs['correctIntake'], call: Call<Actor>): Promise<CaseDetail> {
  return step('correctIntake', input, call, async ({ record, actor, now }) => {
    const { receivedOn, applicant } = input;
    const asked = await confirmersOf(record, actor.openid);
    const intake = { by: actingOf(actor), receivedOn, confirmedBy: null, returned: null, askedAbove: askedAbove(record.handledBy, asked) };
    return {
      changes: { ...contentOf(input), ...receiptOf(record, input, call), ...(await applicantChanged(input)), intake },
      what: corrected(record, input),
      notices: (after) => [...asked.map(({ _id }) => notices.toConfirm(after, _id, now)), ...(applicant ? applicantTold(after, now) : [])],
    };
  });
}

function corrected({ intake }: CaseRecord, { receivedOn, applicant }: PaperCorrection): string {
  const moved = receivedOn === intake!.receivedOn ? '' : `，收到日期由 ${intake!.receivedOn} 改为 ${receivedOn}，期限重新计算`;
  return `更正纸质收件${moved}${applicant ? '，更正了申请人' : ''}`;
}

/** Told now of what was received then. */
function applicantTold(record: CaseRecord, now: Instant): CaseNotice[] {
  return notices.received(record, []).map((each) => ({ ...each, at: now }));
}

function contentOf({ type, confidential, facts, claim, opposingParty, address }: PaperCorrection): Changes {
  return { type, confidential, facts, claim, opposingParty, service: { way: 'paper', address } };
}

/** The moment stays where the day does. */
function receiptOf({ receivedAt }: CaseRecord, { receivedOn }: PaperCorrection, { now }: Call<Actor>): Changes {
  return receivedOn === dayOf(receivedAt) ? {} : { receivedAt: momentOf(receivedOn, now), remindedThrough: receivedOn, superiorTold: [] };
}

/** Who was free to handle it for one applicant may not be for another: it is assigned anew. */
async function applicantChanged({ applicant }: PaperCorrection): Promise<Changes> {
  return applicant ? { applicant: await applicantOf(applicant), officer: null, team: [] } : {};
}
