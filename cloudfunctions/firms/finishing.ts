import type { Day, Instant } from 'shared/contracts/answers';
import { dayOf, plus } from 'shared/instants';
import { bySystem, entryOf, type AuditBy } from '../platform/audit';
import { refuse } from '../platform/errors';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import type { ApplicationRecord } from './application';
import type { FirmRecord } from './firm';
import { entrusted, type Entrusted } from './mandate';
import * as store from './store';

const patience = 60_000;

/** The mandate of a granted application; may be done any number of times. */
export async function finish(application: ApplicationRecord, by: AuditBy, now: Instant): Promise<void> {
  const firm = await store.firm(application.firmId);
  if (!firm) throw new Error('an application without its firm');
  const { openid, memberId, applicantName, _id } = application;
  await give(firm, { openid, memberId, name: applicantName, terms: null, givenBy: by.name }, by, dayOf(now), now);
  await store.finishApplication(_id);
}

/** What a call that was cut short left. */
export async function finishAll(now: Instant): Promise<void> {
  for (const application of await store.unfinished(plus(now, -patience))) {
    await afterwards('finish', () => finish(application, bySystem, now));
  }
}

export async function give(firm: FirmRecord, person: Omit<Entrusted, 'reference'>, by: AuditBy, today: Day, now: Instant): Promise<void> {
  const reference = derivedId('mandate', person.openid, firm._id);
  const mandate = entrusted(firm, { ...person, reference }, now, today);
  const whom = mandate.capacity === 'administrator' ? '管理员' : '经办人';
  const subject = { kind: 'firm', id: firm._id, memberId: null };
  const entry = entryOf({ at: now, by, associationPath: firm.associationPath, action: 'firms.entrust', subject, summary: `${person.name}成为${firm.name}的${whom}` });
  if (!(await store.give(mandate, entry, today))) refuse('conflict', '申请人目前代表另一家单位会员，须先由该所结束授权');
  if (mandate.capacity === 'administrator') await store.countAdministrator(firm._id, reference);
  else await store.clearAdministrator(firm._id, reference);
  await afterwards('audit', () => store.log.mandates(mandate._id, entry));
}
