import type { Page } from 'shared/contracts/answers';
import type { OwnSection } from 'shared/contracts/own-data';
import type { RoleActions, StaffDetail, StaffMember } from 'shared/contracts/staff';
import type { Call } from '../platform/actions';
import type { Actor, Staff } from '../platform/actor';
import { encode } from '../platform/cursor';
import { pageLimit } from '../platform/database';
import { pageOf } from '../platform/paging';
import { managedStaff } from './appointing';
import type { LetterRecord } from './letter';
import { ownSections, type Known } from './own';
import { mayChange } from './policy';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof RoleActions]: RoleActions[Name]['input'] };

export async function list({ status = 'active', cursor, limit = 20 }: Inputs['list'], { actor }: Call<Staff>): Promise<Page<StaffMember>> {
  const found = await store.staffWithin(actor.associationId, status, cursor, limit + 1);
  return pageOf(found, limit, ({ _id, since }) => ({ at: since, id: _id }), view.staffMember);
}

export async function detail({ staffId }: Inputs['detail'], { actor, now }: Call<Staff>): Promise<StaffDetail> {
  const held = await managedStaff(staffId, actor);
  const [history, administration] = await Promise.all([store.historyOf(held._id), store.administration(held.associationId)]);
  return view.detail(held, history, mayChange(held, administration, actor), now);
}

export async function own(_: unknown, { actor }: Call<Actor>): Promise<OwnSection[]> {
  const memberId = actor.identity.member?.memberId;
  const [letters, appointment, changes, expert, groups] = await Promise.all([
    lettersFrom(actor.openid),
    store.appointmentOf(actor.openid),
    store.historyOf(actor.openid),
    memberId === undefined ? null : store.expertWho(memberId),
    memberId === undefined ? [] : groupsNamed(memberId),
  ]);
  return ownSections({ letters, appointment, changes, expert, groups });
}

async function groupsNamed(memberId: string): Promise<Known['groups']> {
  const memberships = await store.membershipsOf(memberId);
  const covers = await store.coversIn(memberships.map(({ groupId }) => groupId));
  return memberships.map((membership) => ({ label: covers.find(({ _id }) => _id === membership.groupId)?.label ?? '会员自发组织', membership }));
}

async function lettersFrom(openid: string): Promise<LetterRecord[]> {
  const found: LetterRecord[] = [];
  for (let more = true; more; ) {
    const last = found.at(-1);
    const page = await store.lettersFrom(openid, last && encode({ at: last.at, id: last._id }), pageLimit);
    found.push(...page);
    more = page.length === pageLimit;
  }
  return found;
}

export async function todo(_: unknown, { actor, now }: Call<Actor>): Promise<RoleActions['todo']['value']> {
  const { staff } = actor.identity;
  const administers = staff?.roles.includes('super-administrator');
  const [proposals, letters] = await Promise.all([
    staff && administers ? store.countToConfirm(staff.associationId, actor.openid, now) : 0,
    staff?.roles.includes('contact') ? store.countLetters(actor.openid) : 0,
  ]);
  return { proposals, letters };
}
