import type { Day, Instant } from 'shared/contracts/answers';
import type { CommitteeKind, ExpertProfile } from 'shared/contracts/committees';
import type { OwnAssociation } from '../platform/identity';
import { wordsOf } from '../platform/words';
import { areOpposed, type Post } from './committee';

/**
 * A person who may sit on committees, of the roster or from outside, with every seat that the person has or had on
 * any committee of any association: one document, so that two grants at the same moment cannot both be made.
 */
export interface ExpertRecord extends OwnAssociation, ExpertProfile {
  /** Derived from who it is: the same person is entered once. */
  _id: string;
  memberId: string | null;
  name: string;
  /** Every name that the person has or had here, as it is compared: whoever was renamed is still found. */
  names: string[];
  /** Entries and staff of the same name who, as has been put on record, are other people. */
  distinctFrom: string[];
  seats: SeatRecord[];
  since: Instant;
  /** On which the last term ends, or on which somebody last had to do with the entry. */
  lastDay: Day;
  revision: number;
}

export function lastDayOf(seats: Term[], today: Day): Day {
  return [today, ...seats.map(({ until }) => until)].sort().at(-1)!;
}

type Namesake = Pick<ExpertRecord, '_id' | 'name' | 'organisation' | 'distinctFrom' | 'seats'>;

/** Those of the same name who may be the same person under another employer: nobody has put on record that they are not. */
export function likelyDoubles<Other extends Namesake>({ _id, distinctFrom }: Pick<ExpertRecord, '_id' | 'distinctFrom'>, namesakes: Other[]): Other[] {
  return namesakes.filter((each) => each._id !== _id && !distinctFrom.includes(each._id) && !each.distinctFrom.includes(_id));
}

export function doubleText(doubles: Namesake[]): string {
  const named = doubles.map(({ name, organisation }) => `${name}（${organisation}）`).join('、');
  return `专家库中已有同名的${named}。如是同一人，请在原来的登记下聘任或修改单位；确为另一人的，请写明依据`;
}

/** A seat under a second entry is refused like one under the first (F32). */
export function doubleSeatFault(doubles: Namesake[], wanted: SeatRecord): string | null {
  for (const { name, organisation, seats } of doubles) {
    const opposed = seats.find((seat) => overlap(seat, wanted) && areOpposed(seat.kind, wanted.kind));
    if (opposed) return `${firewallText(name, opposed)}。同名的${name}（${organisation}）如确为另一人，请先在专家资料中写明依据`;
  }
  return null;
}

/** By which the person is searched; only the store knows of them. */
export function wordsIn({ name, organisation, fields, profile }: Pick<ExpertRecord, 'name' | 'organisation' | 'fields' | 'profile'>): string[] {
  return wordsOf([name, organisation, ...fields, profile].join('\n'));
}

export interface SeatRecord {
  id: string;
  committeeId: string;
  committeeName: string;
  kind: CommitteeKind;
  associationId: string;
  associationName: string;
  title: string;
  from: Day;
  until: Day;
}

export interface Term {
  from: Day;
  until: Day;
}

export function overlap(one: Term, other: Term): boolean {
  return one.from <= other.until && other.from <= one.until;
}

/** Why somebody may not take a seat, or null. Nobody sits on the rights and on the disciplinary side at the same time, of whatever associations. */
export function seatFault({ name, seats }: Pick<ExpertRecord, 'name' | 'seats'>, wanted: SeatRecord): string | null {
  if (wanted.until < wanted.from) return '任期结束日不能早于开始日';
  const meeting = seats.filter((seat) => overlap(seat, wanted));
  if (meeting.some(({ committeeId }) => committeeId === wanted.committeeId)) return `${name}在这段时间已是${wanted.committeeName}成员`;
  const opposed = meeting.find(({ kind }) => areOpposed(kind, wanted.kind));
  return opposed ? firewallText(name, opposed) : null;
}

function firewallText(name: string, { associationName, committeeName, from, until }: SeatRecord): string {
  return `${name}在 ${from} 至 ${until} 任${associationName}${committeeName}成员；维权与惩戒须隔离，同一人不能在重叠的任期内兼任`;
}

/** Whether that person of the staff, bound to that member or to none, has to be taken for this one. */
export function mayBeSame({ memberId, distinctFrom }: Pick<ExpertRecord, 'memberId' | 'distinctFrom'>, staffId: string, boundTo: string | null): boolean {
  return memberId !== null && boundTo !== null ? memberId === boundTo : !distinctFrom.includes(staffId);
}

/** Whoever works for the one side, be it as secretary or as officer, sits on no committee of the other from then on. */
export function postFault(name: string, posts: Post[], seats: SeatRecord[], today: Day): string | null {
  for (const { kind, title } of posts) {
    const opposed = seats.find((seat) => seat.until >= today && areOpposed(seat.kind, kind));
    if (opposed) return `${name}任${title}，又在 ${opposed.from} 至 ${opposed.until} 任${opposed.associationName}${opposed.committeeName}成员：维权与惩戒须隔离，同一人不能兼任。同名的如确为另一人，请先在专家资料中写明依据`;
  }
  return null;
}

/** Why a seat cannot end on that day, or null. */
export function vacateFault(seat: SeatRecord, until: Day): string | null {
  if (until < seat.from) return '结束日不能早于任期开始日';
  return until > seat.until ? '任期只能提前结束；延长请登记新的任期' : null;
}

export function vacated(seats: SeatRecord[], seatId: string, until: Day): SeatRecord[] {
  return seats.map((seat) => (seat.id === seatId ? { ...seat, until } : seat));
}

/** Somebody with a certificate is found in the roster and never entered a second time by name. */
export function profileFault(occupation: ExpertProfile['occupation'], certificateNumber: string | undefined): string | null {
  if (occupation === 'cpa' && certificateNumber === undefined) return '注册会计师请填写会员证书编号';
  return occupation !== 'cpa' && certificateNumber !== undefined ? '填写了会员证书编号的，职业应为注册会计师' : null;
}
