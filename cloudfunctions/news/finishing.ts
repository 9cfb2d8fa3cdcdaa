import type { AuditEntry } from '../platform/audit';
import { staffHaving } from '../platform/directory';
import { discardFile } from '../platform/files';
import { handOver } from '../platform/outbox';
import { articleFrom } from './article';
import { isShown, type Manuscript } from './manuscript';
import { deskNotices } from './notices';
import { permissions } from './permissions';
import { announce } from './reminding';
import * as store from './store';

/** What follows from a step; may be done any number of times, by anybody. */
export async function finish(manuscript: Manuscript, entry?: AuditEntry): Promise<void> {
  await store.handOver(manuscript._id, ...(entry ? [entry] : []));
  if (manuscript.state === 'discarded') return clear(manuscript);
  await place(manuscript);
  await announce(manuscript);
  await tell(manuscript);
  await store.markFinished(manuscript);
}

/** Readers have the version that was last signed, whatever is being worked on since; withdrawn, it stays without its text. */
async function place(manuscript: Manuscript): Promise<void> {
  if (!isShown(manuscript) && manuscript.state !== 'withdrawn') return;
  const shown = manuscript.versions.find(({ number }) => number === manuscript.shown);
  const content = manuscript.state === 'published' || !shown ? manuscript.content : await store.version(manuscript, shown);
  await store.place(articleFrom(manuscript, content));
  if (manuscript.state === 'withdrawn') await store.removeReceipts(manuscript._id);
}

/** Whoever is to act next, and the writer when it comes back. */
async function tell(manuscript: Manuscript): Promise<void> {
  const { state, associationId } = manuscript;
  const next = state === 'review' ? permissions.approve.who : state === 'sign' ? permissions.sign.who : null;
  const colleagues = next ? (await staffHaving(associationId, next)).map(({ _id }) => _id) : [];
  await handOver(deskNotices(manuscript, colleagues));
}

/** Its files first: done again, what is gone stays gone. */
async function clear(manuscript: Manuscript): Promise<void> {
  for (const { file } of manuscript.files) await discardFile(file);
  await store.remove(manuscript);
}
