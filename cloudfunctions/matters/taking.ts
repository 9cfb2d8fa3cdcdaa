import type { Permission } from 'shared/contracts/events';
import type { AuditEntry } from '../platform/audit';
import { refuse } from '../platform/errors';
import { afterwards } from '../platform/log';
import { finish } from './finishing';
import { isReady, isRepeated, type Doer, type Fact, type Leaving, type Matter, type Step } from './matter';
import * as store from './store';

export interface Taken<Of extends Step> {
  step: Of;
  /** That the page was shown. */
  revision: number;
  by: Doer;
  said: Pick<Fact, 'text' | 'to'>;
  may: Permission;
  next: (matter: Leaving<Of>) => Matter;
  entry: AuditEntry;
}

/** One step, on the revision that the page was shown. Taken already by the same person it is no mistake: an answer was lost. */
export async function take<Of extends Step>(matter: Matter, { step, revision, by, said, may, next, entry }: Taken<Of>): Promise<Matter> {
  if (isRepeated(matter, revision, step, by.openid, said)) return matter;
  if (!may.allowed) refuse('conflict', may.reason);
  if (matter.revision !== revision || !isReady(matter, step)) return refuse('conflict', stale);
  const after = next(matter);
  if (!(await store.save(matter, after, entry))) refuse('conflict', stale);
  await afterwards(step, () => finish(after, entry));
  return after;
}

const stale = '这件事项刚刚有变化，请刷新后再试，已填写的内容还在';
