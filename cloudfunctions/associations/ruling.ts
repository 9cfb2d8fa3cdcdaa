import type { AssociationActions, ManagedSheet, Own, PolicyField, PolicyValues, PolicyVersion } from 'shared/contracts/associations';
import { policyLabels } from 'shared/contracts/associations';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { byStaff, entryOf, type AuditEntry } from '../platform/audit';
import { refuse } from '../platform/errors';
import { afterwards } from '../platform/log';
import { effective } from '../platform/policy-sheet';
import { managedAssociation, overtaken } from './managing';
import type { AssociationSummary } from './association';
import { permissions } from './permissions';
import { mayRule } from './policy';
import { faultOf, isSameOwn } from './sheet';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof AssociationActions]: AssociationActions[Name]['input'] };
type AnyOwn = Own<PolicyValues[PolicyField]> | null;

export async function sheet({ associationId }: Inputs['sheet'], { actor }: Call<Staff>): Promise<ManagedSheet> {
  const own = await managedAssociation(associationId, actor);
  return view.sheet(await store.alongPath(own), mayRule(actor.persons));
}

/** The newest first. */
export async function versions({ associationId }: Inputs['versions'], { actor }: Call<Staff>): Promise<PolicyVersion[]> {
  await managedAssociation(associationId, actor);
  return (await store.versions(associationId)).reverse();
}

export async function layDown({ associationId, revision, reason, change, citation }: Inputs['layDown'], call: Call<Staff>): Promise<ManagedSheet> {
  const association = await managedAssociation(associationId, call.actor);
  const path = await store.alongPath(association);
  const fault = faultOf(change, effective(path.slice(0, -1)), effective(path), association.parentId === null);
  if (fault !== null) refuse('invalid', fault);
  const own = { value: change.value, citation };
  return rule({ association, revision, reason, field: change.field, own }, call);
}

export async function inherit({ associationId, revision, reason, field }: Inputs['inherit'], call: Call<Staff>): Promise<ManagedSheet> {
  const association = await managedAssociation(associationId, call.actor);
  return rule({ association, revision, reason, field, own: null }, call);
}

interface Ruling {
  association: AssociationSummary;
  revision: number;
  reason: string;
  field: PolicyField;
  own: AnyOwn;
}

async function rule({ association, revision, reason, field, own }: Ruling, { actor, now }: Call<Staff>): Promise<ManagedSheet> {
  const version: PolicyVersion = { revision: revision + 1, at: now, by: actor.name, field, own, reason };
  const entry = entryOfRuling(association, version, actor);
  if (await store.changePolicy({ _id: association._id, revision }, field, own, version, entry)) {
    await afterwards('audit', () => store.handOver(association._id, entry));
  } else await refuseUnlessSame(association._id, revision, field, own);
  return sheet({ associationId: association._id }, { actor, now });
}

/** The first call's answer may have been lost. */
async function refuseUnlessSame(associationId: string, revision: number, field: PolicyField, own: AnyOwn): Promise<void> {
  const found = await store.association(associationId);
  const same = found?.revision === revision + 1 && isSameOwn(found.policy[field], own);
  if (!same) overtaken();
}

function entryOfRuling({ _id, name, associationPath }: AssociationSummary, { at, revision, field, own, reason }: PolicyVersion, actor: Staff): AuditEntry {
  const done = own === null ? '改为沿用上级' : '作出规定';
  return entryOf({
    at,
    by: byStaff(actor, permissions.layDown.who),
    associationPath,
    action: own === null ? 'associations.inherit' : 'associations.layDown',
    subject: { kind: 'association', id: _id, memberId: null },
    summary: `${name}的政策表：「${policyLabels[field]}」${done}（第 ${revision} 版）`,
    reason,
  });
}
