import type { Instant } from 'shared/contracts/answers';
import { collection, command, type Where } from './database';
import type { MemberEntry } from './identity';
import type { Versioned } from './generation';

/** Who may write the next generation of the roster; one at a time. */
export type Lease =
  | { kind: 'import'; importId: string; generation: number; since: Instant }
  /** Small enough to lie in the lease itself: whoever finds it can finish it. */
  | { kind: 'amendment'; row: RosterRow; replaces: string; generation: number; since: Instant };

/** The one document that says which generation is current. */
export interface Pointer {
  _id: string;
  current: number;
  applying: Lease | null;
  /** How often the lease was given: equal counts mean that nobody has written in between. */
  leases?: number;
  /** The newest switches and what they made visible. */
  switched?: { generation: number; by: string; at: Instant }[];
}

/** A version of a member as it lies in the roster. */
export interface RosterRow extends MemberEntry, Versioned {
  /** `${memberId}_${from}` */
  _id: string;
  certificateHash: string;
  /** Missing where the number was never kept; the member's next version has it. */
  certificateCipher?: string;
  phoneHash: string;
  phoneCipher: string;
  /** When the next version followed. */
  endedAt?: Instant;
}

const generations = collection<Pointer>('generations');
const pointerId = 'roster';
const remembered = 10;

export async function pointer(): Promise<Pointer> {
  const found = await generations.one(pointerId);
  if (found) return found;
  await beginGenerations();
  return pointer();
}

/** The rows of that generation, as a condition. */
export function inGeneration(current: number): Where {
  return { from: command.lte(current), until: command.gt(current) };
}

/** The first call in a fresh environment; of two at once one makes it. */
export async function beginGenerations(): Promise<void> {
  await generations.add({ _id: pointerId, current: 0, applying: null, leases: 0, switched: [] });
}

/** True when the lease is now the caller's: nobody else holds it, and nothing was written since the pointer was read. */
export async function lease({ current, leases }: Pick<Pointer, 'current' | 'leases'>, applying: Lease): Promise<boolean> {
  const free = { _id: pointerId, current, applying: null, leases: leases ?? null };
  return (await generations.change(free, { applying: command.set(applying), leases: command.inc(1) })) === 1;
}

/** In this instant the whole generation becomes visible. `by` names what was written. */
export async function switchTo({ generation, since }: Lease, by: string, now: Instant): Promise<boolean> {
  const change = { current: generation, applying: null, switched: command.push({ each: [{ generation, by, at: now }], slice: -remembered }) };
  return (await generations.change({ _id: pointerId, 'applying.generation': generation, 'applying.since': since }, change)) === 1;
}

/** Gives the lease back; nothing of the generation has become visible. */
export async function release(importId: string): Promise<void> {
  await generations.change({ _id: pointerId, 'applying.importId': importId }, { applying: null });
}
