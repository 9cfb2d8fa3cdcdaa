import type { Instant } from 'shared/contracts/answers';
import { bySystem } from '../platform/audit';
import { forgetFor } from '../platform/deletions';
import { afterwards } from '../platform/log';
import { nameless, type CaseRecord } from './case';
import { entryAbout } from './entries';
import * as store from './store';

/** Who wished to be forgotten. What staff let go on ends first: until then somebody has to be answered. */
export async function forgetAll(now: Instant): Promise<boolean> {
  const done = [await forgetFor('cases', ({ openid, memberId }) => store.noteWish(openid, memberId, now))];
  for (const record of await store.toForget()) done.push(await afterwards(`forget in case ${record._id}`, () => forget(record, now)));
  return !done.includes(false);
}

async function forget(record: CaseRecord, now: Instant): Promise<void> {
  const changes = nameless(record);
  const entry = entryAbout({ ...record, ...changes }, 'cases.forget', '因申请人要求删除个人数据，不再显示其身份', null, bySystem, now);
  if (!(await store.save(record, changes, entry))) throw new Error('a case has moved while a name was taken out');
  await store.handOver(record._id, entry);
}
