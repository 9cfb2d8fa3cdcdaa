import type { Page } from 'shared/contracts/answers';
import type { Firm, FirmActions, FirmDetail, FirmPerson } from 'shared/contracts/firms';
import type { OwnSection } from 'shared/contracts/own-data';
import type { StaffRole } from 'shared/contracts/roles';
import type { Call } from '../platform/actions';
import type { Actor, FirmActor } from '../platform/actor';
import { policiesOf } from '../platform/associations';
import { boundAmong, peopleOfFirm } from '../platform/directory';
import { refuse } from '../platform/errors';
import { ownSections } from './own';
import { permissions } from './permissions';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof FirmActions]: FirmActions[Name]['input'] };

export async function find({ text }: Inputs['find']): Promise<Firm[]> {
  return (await store.firmsNamed(text)).map(view.firm);
}

export async function firm({ firmId }: Inputs['firm']): Promise<FirmDetail> {
  const found = (await store.firm(firmId)) ?? refuse('missing', '没有找到这家单位会员');
  const policies = await policiesOf(found.branches.map(({ associationPath }) => associationPath));
  const members = found.branches.filter(({ associationId }) => policies.get(associationId)?.branchesAreMembers.value);
  return { ...view.firm(found), memberBranches: members.map(({ id }) => id) };
}

/** What waits for staff who may decide on it. */
export async function todo(_: unknown, { actor }: Call<Actor>): Promise<FirmActions['todo']['value']> {
  const deciders: readonly StaffRole[] = permissions.waiting.who;
  const decides = actor.identity.staff?.roles.some((role) => deciders.includes(role)) ?? false;
  return { pendingApplications: decides && actor.worksFor !== null ? await store.countWaiting(actor.worksFor) : 0 };
}

export async function own(_: unknown, { actor }: Call<Actor>): Promise<OwnSection[]> {
  const [applications, mandate, before] = await Promise.all([store.applicationsOf(actor.openid), store.mandate(actor.openid), store.mandatesBefore(actor.openid)]);
  const firmName = actor.identity.mandate?.firmName;
  return ownSections(applications, [...(mandate ? [{ ...mandate, ...(firmName !== undefined && { firmName }) }] : []), ...before]);
}

export async function people({ cursor, limit = 20 }: Inputs['people'], { actor }: Call<FirmActor>): Promise<Page<FirmPerson>> {
  const found = await peopleOfFirm(actor.firmId, cursor, limit + 1);
  const shown = found.slice(0, limit);
  const bound = await boundAmong(shown.map(({ memberId }) => memberId));
  const items = shown.map((entry) => view.person(entry, bound.has(entry.memberId)));
  return { items, next: found.length > limit ? shown.at(-1)!.memberId : null };
}
