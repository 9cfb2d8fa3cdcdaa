import type { OpenWork } from 'shared/contracts/contacts';
import type { EventActions } from 'shared/contracts/events';
import type { StaffRole } from 'shared/contracts/roles';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { byStaff, entryOf } from '../platform/audit';
import { managedColleague } from '../platform/colleagues';
import type { Colleague } from '../platform/directory';
import { refuse } from '../platform/errors';
import { afterwards } from '../platform/log';
import { oversees } from '../platform/permission';
import { permissions } from './permissions';
import * as store from './store';

type Inputs = { [Name in keyof EventActions]: EventActions[Name]['input'] };

/** Drafts that nobody else is waiting on; what is published belongs to the association. */
export async function openWork({ staffId }: Inputs['openWork'], { actor }: Call<Staff>): Promise<OpenWork[]> {
  return left(await managedColleague(staffId, actor));
}

/** What has been handed over already is not there any more: cut off half-way it is asked again. */
export async function handOver({ from, to, reason }: Inputs['handOver'], { actor, now }: Call<Staff>): Promise<OpenWork[]> {
  const [leaving, following] = await Promise.all([managedColleague(from, actor), managedColleague(to, actor)]);
  const drafters: readonly StaffRole[] = permissions.draft.who;
  if (!following.roles.some((role) => drafters.includes(role))) refuse('invalid', '接手人没有起草活动的岗位，请先增加岗位');
  for (const draft of await store.draftsBy(leaving._id)) {
    if (!oversees(following.associationId, draft.associationPath)) continue;
    const subject = { kind: 'event', id: draft._id, memberId: null };
    const entry = entryOf({ at: now, by: byStaff(actor, permissions.handOver.who), associationPath: draft.associationPath, action: 'events.handOver', subject, summary: `活动草稿「${draft.terms.title}」由${leaving.name}交接给${following.name}`, reason });
    if (await store.giveDraft(draft._id, leaving._id, following._id, entry)) await afterwards('audit', () => store.handOver(draft._id, entry));
  }
  return left(leaving);
}

async function left({ _id }: Colleague): Promise<OpenWork[]> {
  const count = await store.countDrafts(_id);
  return count > 0 ? [{ kind: 'drafts', label: '还没有发布的活动草稿', count }] : [];
}
