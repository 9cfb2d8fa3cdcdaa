import type { Contact, ContactActions, Cover, OpenWork } from 'shared/contracts/contacts';
import type { Call } from '../platform/actions';
import type { Actor, Staff } from '../platform/actor';
import { byStaff, entryOf, type AuditEntry } from '../platform/audit';
import { refuse } from '../platform/errors';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { managedAssociation, managedStaff } from './appointing';
import type { AppointmentRecord } from './appointment';
import { contactFault, placesOf, servedOf, type CoverPlace, type CoverRecord, type Served } from './cover';
import { permissions } from './permissions';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof ContactActions]: ContactActions[Name]['input'] };
type Values = { [Name in keyof ContactActions]: ContactActions[Name]['value'] };

export async function myContact(_: unknown, { actor }: Call<Actor>): Promise<Values['myContact']> {
  const served = servedOf(actor.identity);
  if (!served) return { contact: null, groups: [] };
  const [found, groups] = await Promise.all([contactOf(served), groupContactsOf(actor)]);
  return { contact: found && view.contact(found.cover, found.contact), groups };
}

/** A group's contact is its members' alone. */
async function groupContactsOf({ memberId, identity }: Actor): Promise<Contact[]> {
  if (memberId === null) return [];
  const groups = await store.coversIn(identity.groupIds);
  const people = await store.appointmentsOf(groups.map(({ openid }) => openid));
  return groups.flatMap((cover) => shown(cover, people));
}

/** The narrowest that has somebody who still is a contact person. */
export async function contactOf(served: Served): Promise<{ cover: CoverRecord; contact: AppointmentRecord } | null> {
  const ids = placesOf(served).map(coverId);
  const covers = await store.coversIn(ids);
  const people = await store.appointmentsOf(covers.map(({ openid }) => openid));
  const nearest = covers.sort((one, other) => ids.indexOf(one._id) - ids.indexOf(other._id));
  for (const cover of nearest) {
    const contact = serving(cover, people);
    if (contact) return { cover, contact };
  }
  return null;
}

export async function covers({ associationId }: Inputs['covers'], { actor }: Call<Staff>): Promise<Cover[]> {
  await managedAssociation(associationId, actor);
  const found = await store.coversWithin(associationId);
  const people = await store.appointmentsOf(found.map(({ openid }) => openid));
  return found.map((cover) => view.cover(cover, serving(cover, people)));
}

/** Whoever looks after something of that association or below it. */
export async function contactsWithin(associationId: string): Promise<Contact[]> {
  const found = await store.coversWithin(associationId);
  const people = await store.appointmentsOf(found.map(({ openid }) => openid));
  return found.flatMap((cover) => shown(cover, people));
}

export async function assign({ associationId, kind, label, firmId, staffId, revision = 0, reason }: Inputs['assign'], call: Call<Staff>): Promise<Cover> {
  const association = await managedAssociation(associationId, call.actor);
  if ((kind === 'firm') !== (firmId !== undefined)) refuse('invalid', '请从单位会员中选择');
  const contact = staffId === undefined ? null : await fitting(staffId, association.associationPath, call.actor);
  const key = firmId ?? (kind === 'association' ? associationId : label);
  const place: CoverPlace = { associationId, kind, key };
  const shownAs = kind === 'association' ? association.associationName : label;
  const record: CoverRecord = { _id: coverId(place), ...place, ...association, label: shownAs, openid: contact?._id ?? null, since: call.now, revision: revision + 1 };
  const entry = entryAbout(record, contact ? `由${contact.name}联系${shownAs}` : `${shownAs}暂无联系人`, reason, call);
  if (await save(record, revision, entry)) await afterwards('audit', () => store.handOverCover(record._id, entry));
  else if (!isSame(await store.cover(record._id), record)) refuse('conflict', '联系人刚刚有变动，请刷新后再试');
  return view.cover(record, contact);
}

export function card(_: unknown, { actor }: Call<Staff>): Promise<Values['card']> {
  return store.appointmentOf(actor.openid).then((held) => ({ officePhone: held?.officePhone ?? null }));
}

export async function setCard({ officePhone }: Inputs['setCard'], { actor, now }: Call<Staff>): Promise<Values['setCard']> {
  const entry = entryOf({ at: now, by: byStaff(actor, ['contact']), associationPath: actor.associationPath, action: 'staff.card', subject: { kind: 'appointment', id: derivedId('staff', actor.openid), memberId: null }, summary: '修改自己的办公电话', reason: null });
  if (await store.describeClerk(actor.openid, { officePhone }, entry)) await afterwards('audit', () => store.handOverAppointment(actor.openid, entry));
  return { officePhone };
}

export async function openWork({ staffId }: Inputs['openWork'], { actor }: Call<Staff>): Promise<OpenWork[]> {
  return left(await managedStaff(staffId, actor));
}

/** What has been handed over already is not there any more: cut off half-way it is asked again. */
export async function handOver({ from, to, reason }: Inputs['handOver'], call: Call<Staff>): Promise<OpenWork[]> {
  const leaving = await managedStaff(from, call.actor);
  const following = await fitting(to, leaving.associationPath, call.actor);
  if (leaving._id === following._id) refuse('invalid', '请选择另一位联系人');
  for (const cover of await store.coversOf(leaving._id)) {
    const entry = entryAbout(cover, `${cover.label}的联系人由${leaving.name}交接给${following.name}`, reason, call);
    if (await store.changeCover({ _id: cover._id, revision: cover.revision }, { openid: following._id, since: call.now }, entry)) await afterwards('audit', () => store.handOverCover(cover._id, entry));
  }
  for (const letter of await store.lettersTo(leaving._id, 'waiting')) {
    const entry = entryOf({ at: call.now, by: byStaff(call.actor, permissions.handOver.who), associationPath: letter.associationPath, action: 'staff.handOver', subject: { kind: 'letter', id: letter._id, memberId: letter.from.memberId }, summary: `一封会员来信由${leaving.name}交接给${following.name}`, reason });
    if (await store.redirectLetter(letter, following, call.now, entry)) await afterwards('letter', () => store.handOverLetter(letter._id, entry));
  }
  return left(leaving);
}

async function left({ _id, secretaryOf }: AppointmentRecord): Promise<OpenWork[]> {
  const [looking, letters] = await Promise.all([store.coversOf(_id), store.countLetters(_id)]);
  const all: OpenWork[] = [
    { kind: 'covers', label: '负责联系的地区、单位和组织', count: looking.length },
    { kind: 'letters', label: '等待回复的会员来信', count: letters },
    { kind: 'secretary', label: '担任秘书的委员会', count: secretaryOf.length },
  ];
  return all.filter(({ count }) => count > 0);
}

async function fitting(staffId: string, associationPath: readonly string[], actor: Staff): Promise<AppointmentRecord> {
  const held = await managedStaff(staffId, actor);
  const fault = contactFault(held, associationPath);
  return fault === null ? held : refuse('invalid', fault);
}

function save(record: CoverRecord, revision: number, entry: AuditEntry): Promise<boolean> {
  if (revision === 0) return store.addCover(record, entry);
  const { _id, openid, label, since } = record;
  return store.changeCover({ _id, revision }, { openid, label, since }, entry);
}

/** The first call's answer may have been lost. */
function isSame(known: CoverRecord | null, { openid, revision }: CoverRecord): boolean {
  return known?.openid === openid && known.revision === revision;
}

function serving({ openid, associationPath }: CoverRecord, people: AppointmentRecord[]): AppointmentRecord | null {
  const found = people.find(({ _id }) => _id === openid);
  return found && contactFault(found, associationPath) === null ? found : null;
}

function shown(cover: CoverRecord, people: AppointmentRecord[]): Contact[] {
  const contact = serving(cover, people);
  return contact ? [view.contact(cover, contact)] : [];
}

function coverId({ associationId, kind, key }: CoverPlace): string {
  return derivedId('cover', associationId, kind, key);
}

function entryAbout({ _id, associationPath }: CoverRecord, summary: string, reason: string, { actor, now }: Call<Staff>): AuditEntry {
  return entryOf({ at: now, by: byStaff(actor, permissions.assign.who), associationPath, action: 'staff.assign', subject: { kind: 'cover', id: _id, memberId: null }, summary, reason });
}
