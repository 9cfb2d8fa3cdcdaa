import type { CaseHandlingActions } from 'shared/contracts/case-handling';
import type { CaseDetail, EvidenceInput } from 'shared/contracts/cases';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { staffHaving } from '../platform/directory';
import { refuse } from '../platform/errors';
import { afterwards } from '../platform/log';
import type { CaseRecord } from './case';
import { discardEvidence, takeEvidence, withAnswer, withdrawal } from './filing';
import * as notices from './notices';
import { step } from './stepping';

type Inputs = { [Name in keyof CaseHandlingActions]: CaseHandlingActions[Name]['input'] };

/** For whoever has no account: what they have signed, or the record of the talk, is kept with the case. */
export async function recordWithdrawal(input: Inputs['recordWithdrawal'], call: Call<Actor>): Promise<CaseDetail> {
  const { evidence: given, reason } = input;
  const detail = await step('recordWithdrawal', input, call, async ({ record }) => {
    const leads = (await staffHaving(record.handledBy.associationId, ['lead'])).map(({ _id }) => _id);
    return {
      changes: { ...withdrawal(record, call), evidence: await withScan(record, given, call) },
      ...{ what: '登记申请人撤回申请（附书面材料）', words: reason },
      notices: (after) => notices.withdrawalRecorded(after, call.actor.openid, leads, call.now),
    };
  });
  await afterwards('uploads', () => discardEvidence(given));
  return detail;
}

/** Handed in by post, at the desk or told by telephone; the clock runs on. */
export async function recordSupplement(input: Inputs['recordSupplement'], call: Call<Actor>): Promise<CaseDetail> {
  const { evidence: given } = input;
  const detail = await step('recordSupplement', input, call, async ({ record }) => ({
    changes: { ...withAnswer(record, input, call), evidence: await withScan(record, given, call) },
    what: '登记申请人补充的材料（期限照常计算）',
    notices: (after) => notices.supplementRecorded(after, call.actor.openid, call.now),
  }));
  await afterwards('uploads', () => discardEvidence(given));
  return detail;
}

async function withScan({ _id, evidence }: CaseRecord, given: EvidenceInput[], { actor, now }: Call<Actor>): Promise<CaseRecord['evidence']> {
  if (!given.some(({ file }) => file !== null)) refuse('invalid', '请上传申请人书面材料或者谈话记录的扫描件');
  return [...evidence, ...(await takeEvidence(_id, given, actor.openid, 'staff', now))];
}
