import type { Page } from 'shared/contracts/answers';
import type { CommitteeActions, Expert, ExpertCard, ExpertProfile } from 'shared/contracts/committees';
import { dayOf } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Actor, Staff } from '../platform/actor';
import { byStaff, entryOf, type AuditEntry } from '../platform/audit';
import { memberByCertificate } from '../platform/directory';
import { refuse } from '../platform/errors';
import type { OwnAssociation } from '../platform/identity';
import { derivedId } from '../platform/ids';
import { lookupKeyFrom } from '../platform/keys';
import { afterwards } from '../platform/log';
import { pageOf } from '../platform/paging';
import { oversees } from '../platform/permission';
import { certificateHash } from '../platform/phones';
import { plainName } from '../platform/words';
import { managedCommittee } from './convening';
import { doubleSeatFault, doubleText, lastDayOf, likelyDoubles, profileFault, seatFault, vacated, vacateFault, type ExpertRecord, type SeatRecord } from './expert';
import { permissions } from './permissions';
import { mayConvene } from './policy';
import { refuseSeats } from './separating';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof CommitteeActions]: CommitteeActions[Name]['input'] };

export async function experts({ field, cursor, limit = 20 }: Inputs['experts']): Promise<Page<ExpertCard>> {
  const found = await store.experts(field, cursor, limit + 1);
  return pageOf(found, limit, ({ _id, since }) => ({ at: since, id: _id }), view.expertCard);
}

export async function expert({ expertId }: Inputs['expert'], { actor }: Call<Actor>): Promise<Expert> {
  const found = (await store.expert(expertId)) ?? missing();
  return view.expert(found, mayConvene(actor.identity.staff, found));
}

/** Entered already, by whomever, it is the same person. */
export async function enterExpert({ name, certificateNumber, profile, distinct }: Inputs['enterExpert'], { actor, now }: Call<Staff>): Promise<Expert> {
  const fault = profileFault(profile.occupation, certificateNumber);
  if (fault !== null) refuse('invalid', fault);
  const { associationId, associationName, associationPath } = actor;
  const who = await whoIs(name, certificateNumber, profile.organisation);
  const before = await store.expert(who._id);
  if (before) return view.expert(before, mayConvene(actor, before));
  const distinctFrom = await distinctNow({ _id: who._id, distinctFrom: [] }, [plainName(name)], distinct);
  const record: ExpertRecord = { ...who, name, names: [plainName(name)], distinctFrom, ...whole(profile), associationId, associationName, associationPath, seats: [], since: now, lastDay: dayOf(now), revision: 1 };
  const summary = `将${name}登记入专家库${distinctFrom.length > 0 ? '，与同名的不是同一人' : ''}`;
  const entry = entryAbout(record, record, 'staff.enterExpert', summary, distinctFrom.length > 0 ? distinct! : null, { actor, now });
  if (await store.addExpert(record, entry)) await afterwards('audit', () => store.handOverExpert(record._id, entry));
  const entered = (await store.expert(record._id))!;
  return view.expert(entered, mayConvene(actor, entered));
}

export async function describeExpert({ expertId, revision, name, profile, distinct }: Inputs['describeExpert'], call: Call<Staff>): Promise<Expert> {
  const found = await store.expert(expertId);
  if (!found || !oversees(call.actor.associationId, found.associationPath)) return missing();
  if ((profile.occupation === 'cpa') !== (found.occupation === 'cpa')) refuse('invalid', '注册会计师与其他专业人士不能互改，请另行登记');
  if (name !== undefined && name !== found.name && found.memberId !== null) refuse('invalid', '会员的姓名以会员名册为准，请先更新名册');
  const names = [...new Set([...found.names, plainName(name ?? found.name)])];
  const distinctFrom = await distinctNow(found, names, distinct);
  await refuseSeats({ ...found, names, distinctFrom }, found.seats, dayOf(call.now));
  const others = distinctFrom.length > found.distinctFrom.length;
  const entry = entryAbout(found, found, 'staff.describeExpert', `修改专家库中${found.name}的资料${others ? '，与同名的不是同一人' : ''}`, others ? distinct! : null, call);
  return save(found, revision, { ...whole(profile), names, distinctFrom, ...(name !== undefined && { name }) }, entry, call);
}

/** On the person's own document, whose revision both of two grants at the same moment would have to find. */
export async function seat({ expertId, revision, committeeId, title, from, until, reason }: Inputs['seat'], call: Call<Staff>): Promise<Expert> {
  const committee = await managedCommittee(committeeId, call.actor);
  const found = (await store.expert(expertId)) ?? missing();
  const { name: committeeName, kind, associationId, associationName } = committee;
  const taken: SeatRecord = { id: derivedId(expertId, committeeId, from), committeeId, committeeName, kind, associationId, associationName, title, from, until };
  if (found.seats.some((each) => each.id === taken.id && each.until === until && each.title === title)) return view.expert(found, true);
  const fault = seatFault(found, taken) ?? doubleSeatFault(likelyDoubles(found, await store.expertsNamed(found.names)), taken);
  if (fault !== null) refuse('conflict', fault);
  await refuseSeats(found, [taken], dayOf(call.now));
  const entry = entryAbout(found, committee, 'staff.seat', `${found.name}任${associationName}${committeeName}${title}，任期 ${from} 至 ${until}`, reason, call);
  return save(found, revision, { seats: [...found.seats, taken] }, entry, call);
}

export async function vacate({ expertId, revision, seatId, until, reason }: Inputs['vacate'], call: Call<Staff>): Promise<Expert> {
  const found = await store.expert(expertId);
  const taken = found?.seats.find(({ id }) => id === seatId);
  if (!found || !taken) return missing();
  const committee = (await store.committee(taken.committeeId)) ?? missing();
  if (!oversees(call.actor.associationId, committee.associationPath)) return missing();
  if (taken.until === until) return view.expert(found, true);
  const fault = vacateFault(taken, until);
  if (fault !== null) refuse('invalid', fault);
  const entry = entryAbout(found, committee, 'staff.vacate', `${found.name}在${committee.associationName}${committee.name}的任期提前到 ${until} 结束`, reason, call);
  return save(found, revision, { seats: vacated(found.seats, seatId, until) }, entry, call);
}

/** Of whoever bears one of these names staff say with a reason that it is somebody else, or it is taken for the same person. */
async function distinctNow(who: Pick<ExpertRecord, '_id' | 'distinctFrom'>, names: string[], distinct: string | undefined): Promise<string[]> {
  const doubles = likelyDoubles(who, await store.expertsNamed(names));
  if (doubles.length > 0 && distinct === undefined) refuse('conflict', doubleText(doubles));
  const staff = distinct === undefined ? [] : await store.staffNamed(names);
  return [...new Set([...who.distinctFrom, ...doubles.map(({ _id }) => _id), ...staff.map(({ staffId }) => staffId)])];
}

/** What is left out is taken away. */
function whole(profile: ExpertProfile): ExpertProfile {
  return { ...profile, conflicts: profile.conflicts ?? [] };
}

async function save(found: ExpertRecord, revision: number, next: Partial<ExpertRecord>, entry: AuditEntry, { actor, now }: Call<Staff>): Promise<Expert> {
  const lastDay = lastDayOf(next.seats ?? found.seats, dayOf(now));
  if (!(await store.changeExpert({ ...found, revision }, { ...next, lastDay }, entry))) refuse('conflict', '专家资料已被他人修改，请刷新后再试');
  await afterwards('audit', () => store.handOverExpert(found._id, entry));
  return view.expert({ ...found, ...next, revision: revision + 1 }, mayConvene(actor, found));
}

/** Of the roster by number and name; anybody else is who bears that name at that place of work, for no other number is kept. */
async function whoIs(name: string, certificateNumber: string | undefined, organisation: string): Promise<Pick<ExpertRecord, '_id' | 'memberId'>> {
  if (certificateNumber === undefined) return { _id: derivedId('expert', plainName(name), plainName(organisation)), memberId: null };
  const member = await memberByCertificate(certificateHash(certificateNumber, lookupKeyFrom(process.env)));
  if (member?.standing !== 'active' || plainName(member.name) !== plainName(name)) return refuse('invalid', '会员证书编号与姓名在名册中核对不上，请检查后再试');
  return { _id: derivedId('expert', member.memberId), memberId: member.memberId };
}

function missing(): never {
  return refuse('missing', '没有找到这位专家');
}

function entryAbout({ _id, memberId }: ExpertRecord, { associationPath }: OwnAssociation, action: AuditEntry['action'], summary: string, reason: string | null, { actor, now }: Call<Staff>): AuditEntry {
  return entryOf({ at: now, by: byStaff(actor, permissions.establish.who), associationPath, action, subject: { kind: 'expert', id: _id, memberId }, summary, reason });
}
