import type { Page } from 'shared/contracts/answers';
import type { FirmActions, FirmDraft, ManagedFirm, MandateCard } from 'shared/contracts/firms';
import { dayOf } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { associationOf, routesWithin, type Association } from '../platform/associations';
import { byStaff, entryOf, type AuditEntry } from '../platform/audit';
import { refuse } from '../platform/errors';
import type { OwnAssociation } from '../platform/identity';
import { firmIdOf } from '../platform/ids';
import { afterwards } from '../platform/log';
import { oversees } from '../platform/permission';
import { above, nameTwice, routed, type FirmRecord, type Routed, type Routes } from './firm';
import { closed } from './entrusting';
import { permissions } from './permissions';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof FirmActions]: FirmActions[Name]['input'] };

export async function managed({ text, cursor, limit = 20 }: Inputs['managed'], { actor }: Call<Staff>): Promise<Page<ManagedFirm>> {
  const after = cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString();
  const found = await store.firmsWithin(actor.associationId, text, after, limit + 1);
  const shown = found.slice(0, limit);
  return { items: shown.map(view.managed), next: found.length > limit ? Buffer.from(shown.at(-1)!.name).toString('base64url') : null };
}

export async function register({ draft }: Inputs['register'], call: Call<Staff>): Promise<ManagedFirm> {
  const placed = await placedDraft(draft, call.actor);
  const record: FirmRecord = { _id: firmIdOf(draft.name), ...placed, names: [draft.name], status: 'active', administrators: [], revision: 1 };
  const entry = entryAbout(record, 'firms.register', `登记单位会员${draft.name}`, null, call);
  if (!(await store.addFirm(record, entry))) return registeredBefore(record);
  await afterwards('audit', () => store.log.firms(record._id, entry));
  return view.managed(record);
}

/** The first call's answer may have been lost. */
async function registeredBefore(record: FirmRecord): Promise<ManagedFirm> {
  const there = await store.firm(record._id);
  const same = there && JSON.stringify(view.firm(there)) === JSON.stringify(view.firm(record));
  return same ? view.managed(there) : refuse('conflict', there ? '这家单位会员已经登记，请在列表中查找' : nameTaken);
}

const nameTaken = '这个名称另有单位会员正在使用或曾经使用，请核对名称；确属重名的，请与该单位会员所属协会联系';

export async function revise({ firmId, revision, draft, reason }: Inputs['revise'], call: Call<Staff>): Promise<ManagedFirm> {
  const before = await managedFirm(firmId, call.actor);
  const placed = await placedDraft(draft, call.actor);
  const entry = entryAbout(before, 'firms.revise', `修改单位会员${before.name}的登记`, reason, call);
  const outcome = await store.reviseFirm({ _id: firmId, revision }, { ...placed }, entry);
  if (outcome === 'name taken') refuse('conflict', nameTaken);
  if (outcome === 'overtaken') refuse('conflict', '登记已被他人修改，请刷新后再试');
  await afterwards('audit', () => store.log.firms(firmId, entry));
  return view.managed({ ...before, ...placed, revision: revision + 1 });
}

export async function mandatesOf({ firmId }: Inputs['mandatesOf'], { actor, now }: Call<Staff>): Promise<MandateCard[]> {
  await managedFirm(firmId, actor);
  return (await store.mandatesOf(firmId)).map((each) => view.mandate(each, actor.openid, dayOf(now)));
}

export async function revoke({ firmId, mandateId, reason }: Inputs['revoke'], { actor, now }: Call<Staff>): Promise<MandateCard> {
  const firm = await managedFirm(firmId, actor);
  const mandate = await store.mandateOf(firmId, mandateId);
  if (!mandate) return refuse('missing', '没有找到这项授权');
  await store.clearAdministrator(firmId, mandateId);
  return closed(mandate, { firmName: firm.name, associationPath: firm.associationPath }, byStaff(actor, permissions.revoke.who), reason, actor.openid, now);
}

/** A missing one and one beside or above answer alike. A branch shows the firm to its association, which does not manage it. */
export async function managedFirm(id: string, actor: Staff): Promise<FirmRecord> {
  const firm = await store.firm(id);
  return firm && oversees(actor.associationId, firm.associationPath) ? firm : refuse('missing', '没有找到这家单位会员');
}

/** Branches may stand anywhere; the firm belongs where the staff member's association is responsible. */
async function placedDraft(draft: FirmDraft, actor: Staff): Promise<Routed> {
  const twice = nameTwice(draft);
  if (twice !== null) refuse('invalid', `分支机构${twice}重复，请删去一家`);
  const root = actor.associationPath[0] ?? actor.associationId;
  const [routeOf, top] = await Promise.all([routesWithin(root), associationOf(root)]);
  const routes: Routes = (city) => {
    const route = routeOf(city);
    return route.outcome === 'routed' ? owner(route.association) : null;
  };
  const isAlone = top !== null && top.level !== 'national';
  const home = isAlone && routeOf(draft.city).outcome === 'unrouted' ? await homeHere(draft, routes) : routes(draft.city);
  const placed = routed(draft, home, routes);
  if ('unrouted' in placed) return refuse('invalid', `${placed.unrouted}还没有对应的协会，请先在协会设置中登记${isAlone ? aloneAdvice : ''}`);
  if (!oversees(actor.associationId, placed.associationPath)) refuse('invalid', `总所在${draft.city}，应由${placed.associationName}登记`);
  return placed;
}

const aloneAdvice = '；总所在外地的，请填写在本地的分支机构，外地的分支机构不用填写';

/** Where a province or a city has adopted the platform alone, a firm from elsewhere belongs to the nearest association above its branches here (J 5). */
async function homeHere({ branches }: FirmDraft, routes: Routes): Promise<OwnAssociation | null> {
  const here = branches.flatMap(({ city }) => routes(city) ?? []);
  const id = above(here.map(({ associationPath }) => associationPath)).at(-1);
  const nearest = id === undefined ? null : await associationOf(id);
  return nearest && owner(nearest);
}

function owner({ _id, name, associationPath }: Association): OwnAssociation {
  return { associationId: _id, associationName: name, associationPath };
}

function entryAbout({ _id, associationPath }: FirmRecord, action: AuditEntry['action'], summary: string, reason: string | null, { actor, now }: Call<Staff>): AuditEntry {
  return entryOf({ at: now, by: byStaff(actor, permissions.revise.who), associationPath, action, subject: { kind: 'firm', id: _id, memberId: null }, summary, reason });
}
