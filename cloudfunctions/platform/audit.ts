import { randomBytes } from 'node:crypto';
import type { Instant } from 'shared/contracts/answers';
import { plus } from 'shared/instants';
import { areaOf, recordOf, type AuditEntry, type AuditRecord } from './audit-entry';
import { collection, command, pageLimit, type Where } from './database';
import { derivedId } from './ids';
import { afterwards } from './log';

export { byFirm, byMember, byStaff, bySystem, entryOf, type ActingStaff, type AuditBy, type AuditEntry, type AuditRecord } from './audit-entry';

/** A record that still has something to hand over. */
export interface Audited {
  unlogged?: AuditEntry[];
  unloggedSince?: Instant | null;
}

const log = collection<AuditRecord>('audit');

/** That somebody is about to see a person's data; before it is shown, so that nobody sees what is not written down. */
export async function logRead(entry: AuditEntry): Promise<void> {
  await log.add(recordOf(entry, 'read', nonce()));
}

/** Who has looked at that record, the newest first; for whoever the capability lets see it. */
export function looksAt(subjectId: string, limit: number): Promise<AuditRecord[]> {
  return log.page({ where: { 'subject.id': subjectId, kind: 'read' }, orderBy: [['at', 'desc'], ['_id', 'desc']], limit });
}

/** What has no record of its own to be saved with. */
export async function logEntry(entry: AuditEntry): Promise<void> {
  await log.add(recordOf(entry, areaOf(entry), nonce()));
}

/** Whoever is to be forgotten, by all that entries know a person by. */
export interface Forgotten {
  memberId: string | null;
  openid: string;
  /** Records about nobody else: applications, a registration as employee. */
  subjectIds: string[];
}

interface Erasure extends Forgotten {
  _id: string;
  reason: string;
  associationPath: string[];
  since: Instant;
}

const erasures = collection<Erasure>('auditErasures');

/**
 * What the log says about and by a person is to be erased: the log's own duty does it as soon as the law allows, writes
 * down that it did, and the log stays whole. `reason` goes into the log: neither a name nor a number.
 */
export async function eraseAbout(person: Forgotten, reason: string, associationPath: string[], now: Instant): Promise<void> {
  await erasures.add({ _id: derivedId('erasure', person.openid, person.memberId ?? ''), ...person, reason, associationPath, since: now });
}

/** Three time-outs of a function: younger than that, its own call may still hand it over. */
const patience = 60_000;

/**
 * A collection whose every write can carry its entry: both are one document, so that neither is there without
 * the other. Right afterwards `handOver` brings it to the log; a duty of the capability relays what a crash left.
 */
export function audited<Item extends { _id: string }>(name: string) {
  const rows = collection<Item & Audited>(name);

  /** Clears what was handed over and nothing that has come since. */
  async function clear(id: string, entries: AuditEntry[]): Promise<void> {
    const last = entries.length - 1;
    const same: Where = { _id: id, [`unlogged.${last}._id`]: entries[last]!._id, [`unlogged.${last + 1}`]: command.exists(false) };
    await rows.change(same, { unlogged: [], unloggedSince: null });
  }

  async function hand(id: string, entries: AuditEntry[]): Promise<void> {
    if (entries.length === 0) return;
    await Promise.all(entries.map(logEntry));
    await clear(id, entries);
  }

  return {
    ...rows,

    add(item: Item, entry: AuditEntry): Promise<boolean> {
      return rows.add({ ...item, unlogged: [entry], unloggedSince: entry.at });
    },

    change(where: Where, changes: Record<string, unknown>, ...entries: [AuditEntry, ...AuditEntry[]]): Promise<number> {
      return rows.change(where, { ...changes, unlogged: command.push(entries), unloggedSince: entries[0].at });
    },

    /** For what is no fact of anybody: a counter, a cache. */
    changeSilently: rows.change,

    /** After the answer is decided; without the entries just saved, everything that waits is read first. */
    async handOver(id: string, ...entries: AuditEntry[]): Promise<void> {
      if (entries.length > 0) return hand(id, entries);
      await hand(id, (await rows.one(id, { unlogged: true }))?.unlogged ?? []);
    },

    /** For the capability's duty: what fails is said in the log and tried again the next time. */
    async relay(now: Instant): Promise<void> {
      const where = { unloggedSince: command.gt('').and(command.lt(plus(now, -patience))) };
      let [left, past] = [false, ''];
      for (let size = pageLimit; size === pageLimit; ) {
        const found: (Item & Audited)[] = await rows.page({ where: past ? { ...where, _id: command.gt(past) } : where, orderBy: [['_id', 'asc']], fields: { unlogged: true }, limit: pageLimit });
        for (const { _id, unlogged } of found) left = !(await afterwards(`relay of ${name}`, () => hand(_id, unlogged ?? []))) || left;
        [size, past] = [found.length, found.at(-1)?._id ?? past];
      }
      if (left) throw new Error(`some entries of ${name} could not be handed over`);
    },
  };
}

const nonce = () => randomBytes(16).toString('base64url');
