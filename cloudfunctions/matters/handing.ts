import type { OpenWork } from 'shared/contracts/contacts';
import type { MatterActions } from 'shared/contracts/matters';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { byStaff } from '../platform/audit';
import { handoverOf, managedColleague } from '../platform/colleagues';
import { afterwards } from '../platform/log';
import { entryAbout } from './entries';
import { kindOf } from './kinds';
import { assigned, type Officer } from './matter';
import { permissions } from './permissions';
import { mayTake } from './policy';
import * as store from './store';
import { take } from './taking';

type Inputs = { [Name in keyof MatterActions]: MatterActions[Name]['input'] };

export async function openWork({ staffId }: Inputs['openWork'], { actor }: Call<Staff>): Promise<OpenWork[]> {
  return left((await managedColleague(staffId, actor))._id);
}

/** One by one, each with its fact and entry; cut off half-way it is asked again. Nobody is handed their own matter. */
export async function handOver(input: Inputs['handOver'], { actor, now }: Call<Staff>): Promise<OpenWork[]> {
  const { leaving, following } = await handoverOf(input, permissions.assign.who, actor);
  const officer: Officer = { openid: following._id, staffId: following.staffId, name: following.name };
  const by = { openid: actor.openid, name: actor.name, associationName: actor.associationName };
  for (const matter of await store.workedOnBy(leaving._id)) {
    const kind = kindOf(matter.kind);
    if (!kind || matter.associationId !== following.associationId || matter.filer.openid === officer.openid) continue;
    const entry = entryAbout('handOver', matter, kind.name, byStaff(actor, permissions.handOver.who), now, input.reason);
    const { revision } = matter;
    await afterwards(`hand over matter ${matter._id}`, () =>
      take(matter, { step: 'assign', revision, by, said: { text: null, to: officer.name }, may: mayTake('assign', matter, kind), next: (found) => assigned(found, officer, by, now), entry }),
    );
  }
  return left(leaving._id);
}

async function left(openid: string): Promise<OpenWork[]> {
  const count = await store.countWorkedOn(openid);
  return count > 0 ? [{ kind: 'matters', label: '经办的诉求、意见等事项', count }] : [];
}
