import type { Page } from 'shared/contracts/answers';
import type { ManagedMatter, ManagedMatterDetail, MatterActions } from 'shared/contracts/matters';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { associationsOf } from '../platform/associations';
import { byStaff, logRead } from '../platform/audit';
import { staffHaving } from '../platform/directory';
import { refuse } from '../platform/errors';
import type { OwnAssociation } from '../platform/identity';
import { derivedId } from '../platform/ids';
import { pageOf } from '../platform/paging';
import { opened } from './browsing';
import { entryAbout } from './entries';
import type { Kind } from './kind';
import { kindOf } from './kinds';
import { asked, assigned, referred, replied, type Doer, type Leaving, type Matter, type Officer } from './matter';
import { permissions } from './permissions';
import { mayHandle, maySee } from './policy';
import * as store from './store';
import { take } from './taking';
import * as view from './view';

type Inputs = { [Name in keyof MatterActions]: MatterActions[Name]['input'] };
type Handled = 'assign' | 'ask' | 'reply' | 'refer';

export async function managed({ shelf, cursor, limit = 20 }: Inputs['managed'], { actor }: Call<Staff>): Promise<Page<ManagedMatter>> {
  const found = await store.shelf(shelf, actor, cursor, limit + 1);
  return pageOf(found, limit, ({ _id, rank }) => ({ at: rank, id: _id }), (matter) => view.managed(matter, kindOf(matter.kind)!));
}

/** Written down before it is shown. */
export async function managedDetail({ matterId }: Inputs['managedDetail'], call: Call<Staff>): Promise<ManagedMatterDetail> {
  const { matter, kind } = await managedMatter(matterId, call.actor);
  await logRead(entryAbout('managedDetail', matter, kind.name, byStaff(call.actor, permissions.managedDetail.who), call.now));
  return shown(matter, kind, call.actor);
}

export async function managedAttachment({ matterId, number }: Inputs['managedAttachment'], { actor, now }: Call<Staff>) {
  const { matter, kind } = await managedMatter(matterId, actor);
  await logRead(entryAbout('managedAttachment', matter, kind.name, byStaff(actor, permissions.managedAttachment.who), now));
  return opened(matter, number);
}

export async function colleagues(_: unknown, { actor }: Call<Staff>): Promise<{ staffId: string; name: string }[]> {
  return (await officers(actor.associationId)).map(({ staffId, name }) => ({ staffId, name }));
}

export async function assign({ matterId, revision, staffId }: Inputs['assign'], call: Call<Staff>): Promise<ManagedMatterDetail> {
  const officer = staffId === undefined ? self(call.actor) : (await officers(call.actor.associationId)).find((one) => one.staffId === staffId);
  if (!officer) return refuse('invalid', '没有找到这位同事，或其岗位不能办理事项');
  return go('assign', { matterId, revision, text: null, to: officer.name }, call, (matter, by) => assigned(matter, officer, by, call.now));
}

export function ask({ matterId, revision, text }: Inputs['ask'], call: Call<Staff>): Promise<ManagedMatterDetail> {
  return go('ask', { matterId, revision, text, to: null }, call, (matter, by) => asked(matter, text, by, call.now));
}

export function reply({ matterId, revision, text }: Inputs['reply'], call: Call<Staff>): Promise<ManagedMatterDetail> {
  return go('reply', { matterId, revision, text, to: null }, call, (matter, by, kind) => replied(matter, text, kind.steps.includes('rate'), by, call.now));
}

export async function refer({ matterId, revision, associationId, reason }: Inputs['refer'], call: Call<Staff>): Promise<ManagedMatterDetail> {
  const { matter } = await managedMatter(matterId, call.actor);
  const to = (await levelsOf(matter)).find((level) => level.associationId === associationId);
  if (!to) return refuse('invalid', '只能转交收到这件事项的协会或其上级协会，请重新选择');
  return go('refer', { matterId, revision, text: reason, to: to.associationName }, call, (found, by) => referred(found, to, reason, by, call.now));
}

interface Asked {
  matterId: string;
  revision: number;
  text: string | null;
  to: string | null;
}

async function go<Step extends Handled>(step: Step, { matterId, revision, text, to }: Asked, { actor, now }: Call<Staff>, next: (matter: Leaving<Step>, by: Doer, kind: Kind) => Matter): Promise<ManagedMatterDetail> {
  const { matter, kind } = await managedMatter(matterId, actor);
  const by: Doer = { openid: actor.openid, name: actor.name, associationName: actor.associationName };
  const entry = entryAbout(step, matter, kind.name, byStaff(actor, permissions[step].who), now, step === 'refer' ? text : null);
  const after = await take(matter, { step, revision, by, said: { text, to }, may: mayHandle(step, matter, kind, actor), next: (found) => next(found, by, kind), entry });
  return shown(after, kind, actor);
}

/** Of another association, also above: answered like what does not exist. */
export async function managedMatter(matterId: string, actor: Staff): Promise<{ matter: Matter; kind: Kind }> {
  const matter = await store.matter(matterId);
  const kind = matter && kindOf(matter.kind);
  return matter && kind && maySee(actor, matter) ? { matter, kind } : refuse('missing', '没有找到这件事项');
}

async function shown(matter: Matter, kind: Kind, actor: Staff): Promise<ManagedMatterDetail> {
  const [levels, typical] = await Promise.all([levelsOf(matter), store.typical(derivedId('typical', matter._id))]);
  return view.managedDetail(matter, kind, actor, levels.map(({ associationId, associationName }) => ({ id: associationId, name: associationName })), typical);
}

/** Those above the association that received it, and that one itself: never beside. */
async function levelsOf({ receivedBy, associationId }: Matter): Promise<OwnAssociation[]> {
  const path = await associationsOf(receivedBy.associationPath);
  return path.filter(({ _id }) => _id !== associationId).map(({ _id, name, associationPath }) => ({ associationId: _id, associationName: name, associationPath }));
}

function self({ openid, name }: Staff): Officer {
  return { openid, staffId: derivedId('staff', openid), name };
}

async function officers(associationId: string): Promise<Officer[]> {
  return (await staffHaving(associationId, permissions.assign.who)).map(({ _id, staffId, name }) => ({ openid: _id, staffId, name }));
}
