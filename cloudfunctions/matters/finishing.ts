import { staffHaving, openidOf } from '../platform/directory';
import type { AuditEntry } from '../platform/audit';
import { handOver } from '../platform/outbox';
import { kindOf } from './kinds';
import type { Matter } from './matter';
import { noticesOf, type Recipients } from './notices';
import { permissions } from './permissions';
import * as store from './store';

/** What follows from a step; may be done any number of times, by anybody. */
export async function finish(matter: Matter, entry?: AuditEntry): Promise<void> {
  await store.handOver(matter._id, ...(entry ? [entry] : []));
  await tell(await numbered(matter));
}

/** Left to the duty when it fails: received is received. */
export async function numbered(matter: Matter): Promise<Matter> {
  return matter.number === null && matter.clearedAt === null ? { ...matter, number: await store.takeMatterNumber(matter) } : matter;
}

/** As it stands in the database: a later step has more to tell. */
export async function tell(matter: Matter): Promise<void> {
  const kind = kindOf(matter.kind);
  if (kind) await handOver(noticesOf(matter, kind, await recipientsOf(matter)));
  await store.markTold(matter);
}

/** Whoever the member is bound to by now; of staff those who may take it. */
async function recipientsOf({ filer, associationId, facts, told }: Matter): Promise<Recipients> {
  const comes = facts.slice(told).some(({ type }) => type === 'Received' || type === 'Referred');
  const [owner, staff] = await Promise.all([
    filer.memberId === null ? filer.openid || null : openidOf(filer.memberId),
    comes ? staffHaving(associationId, permissions.assign.who) : [],
  ]);
  return { owner, staff: staff.map(({ _id }) => _id) };
}
