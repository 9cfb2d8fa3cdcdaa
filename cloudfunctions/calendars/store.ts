import { audited, type AuditEntry } from '../platform/audit';
import { command, pageLimit } from '../platform/database';
import type { Decided, Proposal, YearRecord } from './year';

const years = audited<YearRecord>('calendarYears');
const plain = { unlogged: false, unloggedSince: false };

export function year(wanted: number): Promise<YearRecord | null> {
  return years.one(String(wanted), plain);
}

/** A dozen at most in a working life. */
export function allYears(): Promise<Pick<YearRecord, '_id' | 'year' | 'current' | 'proposal'>[]> {
  const fields = { year: true, 'current.notice': true, 'proposal.id': true, 'proposal.at': true, 'proposal.by': true };
  return years.page({ where: { year: command.gt(0) }, orderBy: [['year', 'desc']], fields, limit: pageLimit });
}

export function countToConfirm(openid: string): Promise<number> {
  return years.count({ 'proposal.at': command.gt(''), 'proposal.by.openid': command.neq(openid) });
}

/** Only on the version it was looked at; the first proposal of a year makes the document. */
export async function propose(record: YearRecord, proposal: Proposal, entry: AuditEntry): Promise<boolean> {
  const { _id, version } = record;
  if (version === 0) return years.add({ ...record, version: 1, proposal }, entry);
  return (await years.change({ _id, version, proposal: null }, { proposal: command.set(proposal), version: version + 1 }, entry)) === 1;
}

/** One switch: what was decided, what holds from then on and the entry of the log are one write. */
export async function decide({ _id, version }: YearRecord, decided: Decided, entry: AuditEntry): Promise<boolean> {
  const taken = decided.state === 'confirmed' ? { current: command.set(decided.after), revision: decided.revision } : {};
  const changes = { proposal: null, history: command.push([decided]), version: version + 1, ...taken };
  return (await years.change({ _id, version, 'proposal.id': decided.id }, changes, entry)) === 1;
}

export const handOver = years.handOver;
export const relay = years.relay;
