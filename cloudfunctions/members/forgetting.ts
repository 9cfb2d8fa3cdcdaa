import type { Instant } from 'shared/contracts/answers';
import { plus } from 'shared/instants';
import { bySystem, entryOf, eraseAbout } from '../platform/audit';
import { pageLimit } from '../platform/database';
import { askToForget } from '../platform/deletions';
import { discardFile } from '../platform/files';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { days } from '../platform/retention';
import type { ApplicationRecord } from './application';
import { summaryOf } from './entries';
import { retention } from './retention';
import * as store from './store';

/** The roster itself stays: it is the association's own register. Others are asked first, so that nobody is left out by a crash. */
export async function forget({ _id, openid, memberId, associationPath, decidedAt }: ApplicationRecord, now: Instant): Promise<null> {
  await askToForget({ _id, openid, memberId, at: decidedAt ?? now });
  await endOpen(openid, _id, now);
  const applications = await store.applicationsOf(openid);
  await discardAll(applications.flatMap(({ proofs }) => proofs));
  const subjectIds = [...applications.map((each) => each._id), derivedId('employee', openid)];
  await eraseAbout({ memberId, openid, subjectIds }, '本人申请删除个人数据', associationPath, now);
  if (memberId !== null) {
    await store.unbind(openid, memberId, now, 'deleted');
    await store.forgetBindings(openid, memberId);
  }
  await store.forgetEmployee(openid);
  await store.forgetApplications(openid, _id, now);
  return null;
}

/** Decided by nobody any more; into the log before the record goes. */
async function endOpen(openid: string, wish: string, now: Instant): Promise<void> {
  for (const each of await store.applicationsOf(openid)) {
    if (each._id === wish || each.state !== 'pending') continue;
    const subject = { kind: 'application', id: each._id, memberId: each.memberId };
    const entry = entryOf({ at: now, by: bySystem, associationPath: each.associationPath, action: 'members.withdraw', subject, summary: summaryOf(each, '因申请人要求删除个人数据，撤回了') });
    await store.withdrawApplication(each._id, now, entry);
    await store.handOver(each._id);
  }
}

/** By the table of retention.ts. False when something is left that should be gone. */
export async function clearDue(now: Instant): Promise<boolean> {
  await store.removeAttempts(plus(now, -days(retention.attempts)));
  await store.removeEndedBindings(plus(now, -days(retention.bindingHistory)));
  await store.removeEmployees(plus(now, -days(retention.employees)));
  await store.removeApplications(plus(now, -days(retention.outcomes)));
  const due = await store.applicationsToClear(plus(now, -days(retention.applications)), pageLimit);
  const done: boolean[] = [];
  for (const { _id, proofs } of due) done.push(await afterwards(`clear application ${_id}`, () => clear(_id, proofs, now)));
  return !done.includes(false);
}

async function clear(id: string, proofs: string[], now: Instant): Promise<void> {
  await discardAll(proofs);
  await store.clearApplication(id, now);
}

async function discardAll(files: string[]): Promise<void> {
  for (const file of files) await discardFile(file);
}
