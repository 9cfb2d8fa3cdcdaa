import type { Instant } from 'shared/contracts/answers';
import { collection } from './database';
import { refuse } from './errors';
import { endless } from './generation';
import { inGeneration, lease, pointer, switchTo, type Lease, type Pointer, type RosterRow } from './generations';

/** What staff decide about one member between two imports: a phone, a transfer, an end. */
export type Amendment = Partial<Omit<RosterRow, '_id' | 'memberId' | 'from' | 'until' | 'certificateHash' | 'certificateCipher' | 'maskedCertificateNumber'>>;

const roster = collection<RosterRow>('roster');

/**
 * A version of its own for one member, visible at once and whole. What is to be written lies in the lease,
 * so that a call which dies on its way is finished by whoever comes next.
 */
export async function amend(memberId: string, amendment: Amendment, now: Instant): Promise<RosterRow> {
  const at = await settled(now);
  const before = await rowIn(at, memberId);
  if (!before) return refuse('missing', '会员名册中没有这位会员');
  const generation = at.current + 1;
  const row = { ...before, ...amendment, _id: `${memberId}_${generation}`, from: generation, until: endless };
  const applying: Lease = { kind: 'amendment', row, replaces: before._id, generation, since: now };
  if (!(await lease(at, applying))) return refuse('busy', '会员名册正在更新，请稍后再试');
  await finish(applying, now);
  return row;
}

/** A pointer that nobody holds: an amendment cut short is finished first, an import takes its time. */
export async function settled(now: Instant): Promise<Pointer> {
  const at = await pointer();
  if (at.applying?.kind === 'import') return refuse('busy', '一份会员名册正在生效，请几分钟后再试');
  if (!at.applying) return at;
  await finish(at.applying, now);
  return pointer();
}

/** May be done twice, by anybody: the row has its own id, and the pointer moves once. */
async function finish(applying: Extract<Lease, { kind: 'amendment' }>, now: Instant): Promise<void> {
  const { row, replaces, generation } = applying;
  await roster.add(row);
  await roster.change({ _id: replaces, until: endless }, { until: generation, endedAt: now });
  await switchTo(applying, row._id, now);
}

/** The row that a member has now, with what is sealed in it. */
export async function rosterRowOf(memberId: string): Promise<RosterRow | null> {
  return rowIn(await pointer(), memberId);
}

async function rowIn({ current }: Pointer, memberId: string): Promise<RosterRow | null> {
  const [row] = await roster.page({ where: { memberId, ...inGeneration(current) }, limit: 1 });
  return row ?? null;
}
