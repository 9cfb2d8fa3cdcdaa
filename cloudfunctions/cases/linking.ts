import type { CaseHandlingActions } from 'shared/contracts/case-handling';
import type { CaseDetail } from 'shared/contracts/cases';
import { dayOf } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { refuse } from '../platform/errors';
import { afterwards } from '../platform/log';
import { acceptedOnOf, type CaseRecord } from './case';
import { faultOfLink, faultOfMerge, linkTo, unlinked } from './link';
import { join } from './joining';
import * as notices from './notices';
import { mayRead, partsOf } from './policy';
import { step } from './stepping';
import * as store from './store';

type Inputs = { [Name in keyof CaseHandlingActions]: CaseHandlingActions[Name]['input'] };

/** Same facts, several members: whoever handles one finds the other, and each goes its own way by its own clock. */
export async function link(input: Inputs['link'], call: Call<Actor>): Promise<CaseDetail> {
  const detail = await step('link', input, call, async ({ record, now }) => {
    const other = await otherOf(input.number, call);
    const fault = faultOfLink(record, other);
    if (fault !== null) refuse('conflict', fault);
    const changes = { links: [...record.links, linkTo(other, 'related', input.reason, now)], severed: record.severed.filter(({ id }) => id !== other._id), unjoinedSince: now };
    return { changes, what: `关联案件：${other.number}`, words: input.reason, inner: true, notices: () => notices.linked(other, call.actor.openid, now, record) };
  });
  await afterwards('join', () => join(input.caseId, call.now));
  return detail;
}

/** Linked by mistake: both say so no more, and both histories keep that they did. */
export async function unlink(input: Inputs['unlink'], call: Call<Actor>): Promise<CaseDetail> {
  const detail = await step('unlink', input, call, async ({ record, now }) => {
    const { number } = record.links.find(({ id, kind }) => id === input.otherId && kind === 'related') ?? refuse('conflict', '这两个案件没有关联，请刷新后再试');
    const other = await store.one(input.otherId);
    return {
      changes: { ...unlinked(record, input.otherId, input.reason, now), unjoinedSince: now },
      ...{ what: `解除关联：${number ?? ''}`, words: input.reason, inner: true },
      notices: () => (other ? notices.unlinked(other, call.actor.openid, now, record) : []),
    };
  });
  await afterwards('join', () => join(input.caseId, call.now));
  return detail;
}

/** The doubled one ends, with its reason told to the applicant; number, day of receipt and history stay its own. */
export async function merge(input: Inputs['merge'], call: Call<Actor>): Promise<CaseDetail> {
  const detail = await step('merge', input, call, async ({ record, now }) => {
    const into = await otherOf(input.number, call);
    const fault = faultOfMerge(record, into);
    if (fault !== null) refuse('conflict', fault);
    return {
      changes: {
        ...{ stage: { state: 'merged' as const, merged: { at: now }, acceptedOn: acceptedOnOf(record.stage) } },
        ...{ links: [...record.links, linkTo(into, 'into', input.reason, now)], unjoinedSince: now },
      },
      ...{ what: `并入案件${into.number}办理`, words: input.reason },
      notices: (after) => notices.merged(after, into, call.actor.openid, now),
    };
  });
  await afterwards('join', () => join(input.caseId, call.now));
  return detail;
}

/** One that is not there and one that the caller may not read are answered alike. */
async function otherOf(number: string, { actor, now }: Call<Actor>): Promise<CaseRecord> {
  const readable = (await store.ofNumber(number)).filter((record) => mayRead(staffPartsOf(record, actor, dayOf(now))));
  return readable[0] ?? refuse('invalid', '没有找到这个收件号的案件，或者您不须知情，请核对收件号');
}

function staffPartsOf(record: CaseRecord, { identity }: Actor, today: string) {
  return partsOf(record, identity, today).filter((part) => part !== 'applicant');
}
