import { isDeepStrictEqual } from 'node:util';
import type { AssociationActions, ManagedTree } from 'shared/contracts/associations';
import type { Call } from '../platform/actions';
import type { Actor, Staff } from '../platform/actor';
import { byStaff, entryOf, type AuditEntry } from '../platform/audit';
import { refuse } from '../platform/errors';
import { afterwards } from '../platform/log';
import { oversees } from '../platform/permission';
import { disputed, type AssociationRecord, type AssociationSummary } from './association';
import { permissions } from './permissions';
import { mayGrow, mayRule } from './policy';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof AssociationActions]: AssociationActions[Name]['input'] };
type Values = { [Name in keyof AssociationActions]: AssociationActions[Name]['value'] };
type Place = Pick<AssociationRecord, '_id' | 'name' | 'associationPath' | 'cities'>;

/** C 17: members must know whom to ask. */
export async function todo(_: unknown, { actor }: Call<Actor>): Promise<Values['todo']> {
  const { staff } = actor.identity;
  const own = staff && mayRule(actor.persons) ? await store.association(staff.associationId) : null;
  if (!own) return { leadDepartmentMissing: false, disputed: 0, isRoot: false };
  return { isRoot: own.parentId === null, leadDepartmentMissing: !own.policy.leadDepartment, disputed: disputed(await store.naming(own.cities), own.cities).length };
}

export async function tree({ associationId }: Inputs['tree'], { actor }: Call<Staff>): Promise<ManagedTree> {
  const own = await managedAssociation(associationId, actor);
  const [path, below] = await Promise.all([store.alongPath(own), store.below(own._id)]);
  const naming = await store.naming([own, ...below].flatMap(({ cities }) => cities));
  return view.tree(path, below, naming, mayGrow(actor.persons));
}

export async function rename({ associationId, revision, name, reason }: Inputs['rename'], call: Call<Staff>): Promise<Values['rename']> {
  const association = await managedAssociation(associationId, call.actor);
  const entry = entryAbout(association, 'associations.rename', `${association.name}更名为${name}`, reason, call);
  return save({ _id: associationId, revision }, { name }, entry);
}

export async function route({ associationId, revision, cities, reason }: Inputs['route'], call: Call<Staff>): Promise<Values['route']> {
  const association = await managedAssociation(associationId, call.actor);
  await refuseDispute({ ...association, cities });
  const entry = entryAbout(association, 'associations.route', `${association.name}负责的城市改为：${cities.join('、') || '无'}`, reason, call);
  return save({ _id: associationId, revision }, { cities }, entry);
}

/** A missing one and one beside or above answer alike. */
export async function managedAssociation(id: string, actor: Staff): Promise<AssociationSummary> {
  const association = await store.association(id);
  return association && oversees(actor.associationId, association.associationPath) ? association : refuse('missing', '没有找到这个协会');
}

export function overtaken(): never {
  return refuse('conflict', '协会资料已被他人修改，请刷新后再试');
}

async function save(saved: store.Saved, changes: Partial<Pick<AssociationRecord, 'name' | 'cities'>>, entry: AuditEntry): Promise<{ revision: number }> {
  if (await store.change(saved, changes, entry)) await afterwards('audit', () => store.handOver(saved._id, entry));
  else await refuseUnlessSame(saved, changes);
  return { revision: saved.revision + 1 };
}

/** The first call's answer may have been lost. */
async function refuseUnlessSame({ _id, revision }: store.Saved, changes: object): Promise<void> {
  const now = await store.association(_id);
  const same = now?.revision === revision + 1 && isDeepStrictEqual({ ...now, ...changes }, now);
  if (!same) overtaken();
}

/** Two neighbours with the same city would leave its members with nobody. */
export async function refuseDispute(wanted: Place): Promise<void> {
  const others = (await store.naming(wanted.cities)).filter(({ _id }) => _id !== wanted._id);
  const [first] = disputed([...others, wanted], wanted.cities);
  if (first) refuse('invalid', `${first.city}已由${first.names.find((name) => name !== wanted.name) ?? '另一个协会'}负责，请先在那里移除`);
}

function entryAbout({ _id, associationPath }: Place, action: AuditEntry['action'], summary: string, reason: string, { actor, now }: Call<Staff>): AuditEntry {
  return entryOf({ at: now, by: byStaff(actor, permissions.rename.who), associationPath, action, subject: { kind: 'association', id: _id, memberId: null }, summary, reason });
}
