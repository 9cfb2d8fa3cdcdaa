import type { Instant } from 'shared/contracts/answers';
import { plus } from 'shared/instants';
import { bySystem } from '../platform/audit';
import { forgetFor } from '../platform/deletions';
import { afterwards } from '../platform/log';
import { days } from '../platform/retention';
import { nameless, type CaseRecord } from './case';
import { entryAbout } from './entries';
import { retention } from './retention';
import * as store from './store';

/** Who wished to be forgotten, and whoever the file has named long enough. What staff let go on ends first: until then somebody has to be answered. */
export async function forgetAll(now: Instant): Promise<boolean> {
  const done = [await forgetFor('cases', ({ openid, memberId }) => store.noteWish(openid, memberId, now))];
  for (const record of await store.toForget(now)) done.push(await afterwards(`forget in case ${record._id}`, () => forget(record, now)));
  return !done.includes(false);
}

async function forget(record: CaseRecord, now: Instant): Promise<void> {
  const changes = nameless(record);
  const isOld = plus(record.receivedAt, days(retention.cases)) <= now;
  const entry = entryAbout({ ...record, ...changes }, 'cases.forget', isOld ? '保存期限届满，不再显示申请人的身份' : '因申请人要求删除个人数据，不再显示其身份', null, bySystem, now);
  if (!(await store.save(record, changes, entry))) throw new Error('a case has moved while a name was taken out');
  await store.handOver(record._id, entry);
}
