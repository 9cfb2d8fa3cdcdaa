import type { Instant } from 'shared/contracts/answers';
import { dayOf, plus } from 'shared/instants';
import { forgetFor, type Deletion } from '../platform/deletions';
import { discardFile } from '../platform/files';
import { afterwards } from '../platform/log';
import type { ApplicationRecord } from './application';
import { retention } from './retention';
import * as store from './store';

/** Who wished to be forgotten, and what has been kept long enough. False when something is left that should be gone. */
export async function forget(now: Instant): Promise<boolean> {
  const before = (kept: { days: number }) => plus(now, -kept.days * 24 * 60 * 60 * 1000);
  await store.removeInvitations(before(retention.invitations));
  await store.removeMandatesOver(before(retention.mandates), dayOf(before(retention.mandates)));
  const due = [...(await store.applicationsToClear(before(retention.granted), true)), ...(await store.applicationsToClear(before(retention.refused), false))];
  const done: boolean[] = [];
  for (const application of due) done.push(await afterwards(`clear firm application ${application._id}`, () => clear(application, now)));
  await store.removeApplications(before(retention.applications));
  done.push(await forgetFor('firms', forgetPerson));
  return !done.includes(false);
}

async function clear(application: ApplicationRecord, now: Instant): Promise<void> {
  if (application.letter !== null) await discardFile(application.letter);
  await store.clearApplication(application, now);
}

/** Whoever still acts for a firm gives that back before it comes to this (members); what was entrusted since ends here. */
async function forgetPerson({ openid }: Deletion): Promise<void> {
  for (const { letter } of await store.applicationsOf(openid)) if (letter !== null) await discardFile(letter);
  const mandate = await store.mandate(openid);
  if (mandate) await store.clearAdministrator(mandate.firmId, mandate.reference);
  await store.forgetApplications(openid);
  await store.forgetMandates(openid);
  await store.forgetInvitations(openid);
}
