import type { Instant } from 'shared/contracts/answers';
import { audited, type AuditEntry } from '../platform/audit';
import { command, pageLimit, type Where } from '../platform/database';
import { takeNumber, yearOf, type Holders } from '../platform/numbering';
import { beyond } from '../platform/paging';
import type { CaseRecord } from './case';
import { dayOf } from 'shared/instants';

const cases = audited<CaseRecord>('cases');

export function one(id: string): Promise<CaseRecord | null> {
  return cases.one(id);
}

/** False when it is there already. */
export function add(record: CaseRecord, entry: AuditEntry): Promise<boolean> {
  return cases.add(record, entry);
}

export type Changes = Partial<Omit<CaseRecord, '_id' | 'version'>> & Record<`writtenNotices.${string}` | `meetings.${string}`, unknown>;

/** One write with everything that follows from the step; false when the case has moved on since it was read. */
export async function save({ _id, version }: Pick<CaseRecord, '_id' | 'version'>, changes: Changes, entry: AuditEntry): Promise<boolean> {
  return (await cases.change({ _id, version }, { ...whole(changes), version: version + 1 }, entry)) === 1;
}

/** What the system works out again from the rule; nobody's step, and no reason to refuse one. */
export async function saveSilently({ _id, version }: Pick<CaseRecord, '_id' | 'version'>, changes: Changes): Promise<boolean> {
  return (await cases.changeSilently({ _id, version }, whole(changes))) === 1;
}

/** Objects and lists are replaced whole, never merged into what was there. */
function whole(changes: Changes): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changes).map(([field, value]) => [field, typeof value === 'object' && value !== null ? command.set(value) : value]));
}

export const handOver = cases.handOver;
export const relay = cases.relay;

// Lists

const cardFields = {
  number: true, receivedBy: true, handledBy: true, heardBy: true, associationPath: true, applicant: true, type: true, confidential: true,
  receivedAt: true, terms: true, stage: true, met: true, extension: true, officer: true, team: true, writtenNotices: true,
};

export type Listed = Pick<CaseRecord, '_id' | keyof typeof cardFields>;

export function listed(where: Where, order: 'asc' | 'desc', field: 'receivedAt' | 'due.warnOn', cursor: string | undefined, limit: number): Promise<Listed[]> {
  return cases.page({ where: beyond(where, field, order, cursor), orderBy: [[field, order], ['_id', order]], fields: cardFields, limit });
}

export function ofMember(memberId: string, cursor: string | undefined, limit: number): Promise<Listed[]> {
  return listed({ 'applicant.kind': command.neq('firm'), 'applicant.memberId': memberId }, 'desc', 'receivedAt', cursor, limit);
}

/** Of an employee, who is no member. */
export function ofPerson(openid: string, cursor: string | undefined, limit: number): Promise<Listed[]> {
  return listed({ 'applicant.kind': 'employee', 'applicant.openid': openid }, 'desc', 'receivedAt', cursor, limit);
}

export function ofFirm(firmId: string, cursor: string | undefined, limit: number): Promise<Listed[]> {
  return listed({ 'applicant.kind': 'firm', 'applicant.firmId': firmId }, 'desc', 'receivedAt', cursor, limit);
}

/** Of the caller alone, what is not over yet. */
export function openOf(memberId: string | null, openid: string, limit: number): Promise<Listed[]> {
  const whose = memberId === null ? { 'applicant.kind': 'employee', 'applicant.openid': openid } : { 'applicant.kind': command.neq('firm'), 'applicant.memberId': memberId };
  return listed({ ...whose, open: true }, 'desc', 'receivedAt', undefined, limit);
}

// Handing over what was decided with the state

/** Clears what was handed over and nothing that has come since. */
export async function clearUntold(id: string, ids: string[]): Promise<void> {
  const last = ids.length - 1;
  const same: Where = { _id: id, [`untold.${last}._id`]: ids[last]!, [`untold.${last + 1}`]: command.exists(false) };
  await cases.changeSilently(same, { untold: [], untoldSince: null });
}

export function withUntold(before: Instant): Promise<CaseRecord[]> {
  return cases.page({ where: { untoldSince: command.gt('').and(command.lt(before)) }, orderBy: [['untoldSince', 'asc']], limit: pageLimit });
}

export function unnumbered(before: Instant): Promise<CaseRecord[]> {
  return cases.page({ where: { unnumberedSince: command.gt('').and(command.lt(before)) }, orderBy: [['unnumberedSince', 'asc']], limit: pageLimit });
}

// Numbers

/** The receipt's number: each association and year has a series of its own. Gives the case's own number again when it has one. */
export async function takeReceiptNumber({ _id, receivedBy, receivedAt, word }: CaseRecord): Promise<string> {
  const year = yearOf(dayOf(receivedAt));
  const written = (number: number) => `${word}收〔${year}〕${number}号`;
  const holders: Holders = {
    numbersOf: async (ids) => numbersIn(await cases.page({ where: { _id: command.in(ids) }, fields: { number: true }, limit: pageLimit })),
    writeDown: (id, number) => cases.changeSilently({ _id: id, number: null }, { number: written(number), unnumberedSince: null }),
  };
  return written(await takeNumber(`cases/${receivedBy.associationId}/${year}`, _id, holders));
}

function numbersIn(records: Pick<CaseRecord, '_id' | 'number'>[]): Map<string, number | null> {
  return new Map(records.map(({ _id, number }) => [_id, number === null ? null : Number(/(\d+)号$/.exec(number)?.[1])]));
}

