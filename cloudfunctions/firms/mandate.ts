import type { Day, Instant } from 'shared/contracts/answers';
import type { MandateCard, MandateTerms } from 'shared/contracts/firms';
import { firmScopeLabels } from 'shared/contracts/roles';
import { dayOf } from 'shared/instants';
import { isInTerm, type Mandate } from '../platform/identity';
import type { FirmRecord } from './firm';

/** One person acts for one firm at a time; what is over stays until the person is entrusted anew. */
export interface MandateRecord extends Mandate {
  /** The OPENID. */
  _id: string;
  /** How pages name it: an OPENID is nobody's business. */
  reference: string;
  /** Whom the roster knows the person as, or last knew them before they unbound: nobody unbinds their way to a right. */
  memberId: string | null;
  status: 'active' | 'ended';
  since: Instant;
  /** Names, in the order in which they decided. */
  givenBy: string;
  endedBy: string | null;
  endedAt: Instant | null;
  /** When the roster was last asked whether the person is still not at another firm. */
  checkedAt: Instant;
}

/** One that another has followed. */
export interface PastMandate extends Omit<MandateRecord, '_id'> {
  /** Derived from the person and when it was given. */
  _id: string;
  openid: string;
}

export interface Entrusted {
  openid: string;
  reference: string;
  memberId: string | null;
  name: string;
  /** Null makes an administrator, who has no end and may do everything that the firm may. */
  terms: MandateTerms | null;
  givenBy: string;
}

type Giver = Pick<FirmRecord, '_id' | 'name' | 'associationId' | 'associationName' | 'associationPath'>;

export function entrusted({ _id, name, associationId, associationName, associationPath }: Giver, person: Entrusted, now: Instant, today: Day): MandateRecord {
  const { terms } = person;
  return {
    _id: person.openid,
    reference: person.reference,
    memberId: person.memberId,
    name: person.name,
    firmId: _id,
    firmName: name,
    associationId,
    associationName,
    associationPath,
    capacity: terms ? 'delegate' : 'administrator',
    scopes: terms?.scopes ?? [],
    fromDay: terms?.fromDay ?? today,
    untilDay: terms?.untilDay ?? null,
    status: 'active',
    since: now,
    givenBy: person.givenBy,
    endedBy: null,
    endedAt: null,
    checkedAt: now,
  };
}

export function stateOf(mandate: MandateRecord, today: Day): MandateCard['state'] {
  if (mandate.status === 'ended') return 'over';
  if (isInTerm(mandate, today)) return 'current';
  return mandate.fromDay > today ? 'coming' : 'over';
}

/** Whether what follows is another authorisation, or the same one that goes on under other terms. */
export function isAnother(before: MandateRecord, next: MandateRecord, today: Day): boolean {
  return before.firmId !== next.firmId || before.capacity !== next.capacity || stateOf(before, today) === 'over';
}

export function past({ _id, ...mandate }: MandateRecord, id: string): PastMandate {
  return { ...mandate, _id: id, openid: _id };
}

/** The last day on which it was good, null while nobody has ended it. */
export function lastDay({ endedAt, untilDay }: Pick<MandateRecord, 'endedAt' | 'untilDay'>): Day | null {
  const ended = endedAt && dayOf(endedAt);
  return ended && untilDay ? (ended < untilDay ? ended : untilDay) : (ended ?? untilDay);
}

/** A year at most, so that nobody stays entrusted by oversight; a house rule, no article. */
export const longestDays = 366;

/** Why these terms cannot stand, or null. */
export function termsFault({ fromDay, untilDay }: MandateTerms, today: Day): string | null {
  if (untilDay < fromDay) return '截止日期不能早于开始日期';
  if (untilDay < today) return '截止日期已经过去，请重新选择';
  return daysBetween(fromDay, untilDay) > longestDays ? '授权最长一年，到期可以续期' : null;
}

/** As the log says it. */
export function termsText({ scopes, fromDay, untilDay }: MandateTerms): string {
  return `${scopes.map((scope) => firmScopeLabels[scope]).join('、')}，${fromDay} 至 ${untilDay}`;
}

function daysBetween(from: Day, until: Day): number {
  return (Date.parse(until) - Date.parse(from)) / 86_400_000;
}
