import { blank, type Applicant, type CaseRecord, type Link } from '../../cloudfunctions/cases/case';
import { derived, termsOf, yearsOn } from '../../cloudfunctions/cases/clock';
import { mirrored } from '../../cloudfunctions/cases/link';
import { finalText } from '../../cloudfunctions/cases/notice-text';
import type { WrittenNotice } from '../../cloudfunctions/cases/written-notice';
import { calendarFrom, stampOf } from '../../cloudfunctions/platform/calendar';
import type { MemberEntry } from '../../cloudfunctions/platform/identity';
import { effective } from '../../cloudfunctions/platform/policy-sheet';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import { dayOf, plus } from '../../miniprogram/shared/instants';
import { workdayAfter } from '../../miniprogram/shared/workdays';
import { fileIdOf } from '../gateway/storage/names';
import { associationRecords, associations, owner } from './associations';
import { officer, type Deed, type Doer, type Scene } from './case-deeds';
import { stories, workdayBefore, type Story } from './case-stories';
import type { Firm } from './firms';

const { cityA } = associations;
const minute = 60 * 1000;
type SeededMember = Pick<MemberEntry, 'memberId' | 'name' | 'firmId' | 'firmName' | 'associationId'> & { boundTo: string | null };

interface Setting extends Omit<Scene, 'at'> {
  now: Instant;
  stamp: string;
}

/** A case in every state, as its steps would have left it, each so many working days old; numbered in the order of time. */
export function cases(members: SeededMember[], [firm]: Firm[], now: Instant): CaseRecord[] {
  const demo = members.find(({ boundTo }) => boundTo === 'demo-member');
  const others = members.filter(({ boundTo, associationId }) => boundTo?.startsWith('demo-bound-') && associationId === cityA.id);
  if (!demo || !firm || others.length === 0) return [];
  const setting = settingAt(now);
  const told = stories(now, setting.calendar).map((story, index) => {
    const member = story.whose === 'demo' ? demo : others[index % others.length]!;
    return tell(story, `case00${String(index + 1).padStart(2, '0')}`, applicantOf(story, member, firm), setting);
  });
  return withLinks(withNoticeNumbers(withNumbers(told)));
}

function settingAt(now: Instant): Setting {
  const years = yearsOn(dayOf(now));
  const calendar = calendarFrom([...years, years.at(-1)! + 1], []);
  const records = associationRecords(now);
  const policy = effective(cityA.path.map((id) => records.find(({ _id }) => _id === id)!));
  return { now, calendar, stamp: stampOf(calendar), policy };
}

function applicantOf({ whose }: Story, { memberId, name, firmId, firmName, boundTo }: SeededMember, firm: Firm): Applicant {
  if (whose === 'paper') return { kind: 'paper', openid: null, memberId: null, name: '示例申请人', firmId: null, firmName: '示例会计师事务所' };
  if (whose === 'firm') return { kind: 'firm', openid: 'demo-firm-administrator', memberId: null, name: '示例所管理员', firmId: firm.id, firmName: firm.name };
  return { kind: 'member', openid: boundTo, memberId, name, firmId, firmName };
}

function tell(story: Story, id: string, applicant: Applicant, setting: Setting): CaseRecord {
  const { now, calendar, stamp, policy } = setting;
  const { whose, age, deeds, type, confidential = false, facts, claim, opposingParty } = story;
  const receivedAt = age === 0 ? plus(now, -90 * minute) : `${workdayBefore(calendar, dayOf(now), age)}T09:10:00.000+08:00`;
  const form = { type, confidential, facts, claim, opposingParty, evidence: [{ id: `${id}-1`, title: '情况说明（纸质）', form: 'paper' as const, bytes: 0, hash: null, at: receivedAt, by: whose === 'paper' ? 'staff' as const : 'applicant' as const, fileId: null }] };
  const intake = whose === 'paper' ? { by: officer, receivedOn: dayOf(receivedAt), confirmedBy: null, returned: null, askedAbove: [] } : null;
  const service: CaseRecord['service'] = whose === 'paper' ? { way: 'paper', address: '甲市示例路 9 号' } : { way: 'electronic', confirmedAt: receivedAt };
  const first: CaseRecord = { ...blank(id, { applicant, owner: owner(cityA) }, receivedAt), ...form, service, intake, heardBy: owner(cityA), terms: termsOf(policy), word: policy.noticeWord.value };
  const by: Doer = intake ? officer : { openid: applicant.openid ?? '', name: applicant.name, role: '申请人' };
  const begun = written(first, by, receivedAt, intake ? `登记 ${intake.receivedOn} 收到的书面申请` : '提交维权申请，协会收到', 0, false);
  const after = deeds.reduce((record, deed, index) => done(record, deed, index, setting), begun);
  const told = { ...after, remindedThrough: dayOf(now) };
  return { ...told, ...derived(told, calendar, now), calendarStamp: stamp, unnumberedSince: null, version: deeds.length + 1 };
}

/** The steps of one day follow each other by a quarter of an hour. */
function done(record: CaseRecord, { day, by, what, inner, change }: Deed, index: number, { calendar, policy }: Setting): CaseRecord {
  const on = day === 0 ? dayOf(record.receivedAt) : workdayAfter(calendar, dayOf(record.receivedAt), day).dueOn;
  const at = plus(`${on}T09:30:00.000+08:00`, index * 15 * minute);
  const { lateDays = 0, ...changes } = change(record, { policy, calendar, at });
  return written({ ...record, ...changes }, by(record), at, what, lateDays, inner);
}

function written(record: CaseRecord, { openid, name, role }: Doer, at: Instant, what: string, lateDays: number, inner: boolean): CaseRecord {
  return { ...record, history: [...record.history, { at, by: { openid, name }, role, what, lateDays, inner }] };
}

// Numbers, without a gap for each year

function withNumbers(records: CaseRecord[]): CaseRecord[] {
  const next = counter();
  const numbers = new Map([...records].sort(byTime(({ receivedAt }) => receivedAt)).map(({ _id, receivedAt, word }) => [_id, `${word}收〔${yearOf(receivedAt)}〕${next(yearOf(receivedAt))}号`]));
  return records.map((record) => ({ ...record, number: numbers.get(record._id)! }));
}

/** Both sides of each, with the other's number. */
function withLinks(records: CaseRecord[]): CaseRecord[] {
  const numbers = new Map(records.map(({ _id, number }) => [_id, number]));
  const named = records.map((record) => ({ ...record, links: record.links.map((link) => ({ ...link, number: numbers.get(link.id) ?? null })) }));
  return named.map((record) => ({ ...record, links: [...record.links, ...named.flatMap((other) => other.links.filter(({ id }) => id === record._id).map((link) => backOf(other, link)))] }));
}

function backOf(other: CaseRecord, link: Link): Link {
  const { said: _said, ...back } = mirrored(other, link);
  return back;
}

type Issued = Extract<WrittenNotice, { number: string }>;

const isIssued = (notice: WrittenNotice): notice is Issued => 'number' in notice;

function withNoticeNumbers(records: CaseRecord[]): CaseRecord[] {
  const next = counter();
  const all = records.flatMap(({ writtenNotices }) => Object.values(writtenNotices).filter(isIssued)).sort(byTime(({ issued }) => issued.at));
  const numbers = new Map(all.map(({ id, word, issued }) => [id, `${word}〔${yearOf(issued.at)}〕${next(yearOf(issued.at))}号`]));
  const numbered = (notice: WrittenNotice): WrittenNotice => (isIssued(notice) ? finished(notice, numbers.get(notice.id)!) : notice);
  return records.map((record) => ({ ...record, writtenNotices: Object.fromEntries(Object.entries(record.writtenNotices).map(([id, notice]) => [id, numbered(notice)])) }));
}

function finished(notice: Issued, number: string): WrittenNotice {
  const text = finalText(notice.text, number, dayOf(notice.issued.at));
  return 'sealed' in notice ? { ...notice, number, text, sealed: { ...notice.sealed, fileId: fileIdOf(notice.sealed.fileId) } } : { ...notice, number, text };
}

/** Where each series goes on: one for receipts and one for notices. */
export function caseNumberings(records: CaseRecord[]) {
  const receipts = records.map(({ _id, receivedAt }) => ({ series: `cases/${cityA.id}/${yearOf(receivedAt)}`, holder: _id, at: receivedAt }));
  const notices = records.flatMap(({ _id, writtenNotices }) => Object.values(writtenNotices).filter(isIssued).map(({ id, issued }) => ({ series: `notices/${cityA.id}/${yearOf(issued.at)}`, holder: `${_id}.${id}`, at: issued.at })));
  const given = [...receipts, ...notices].sort(byTime(({ at }) => at));
  return [...new Set(given.map(({ series }) => series))].map((_id) => seriesOf(_id, given.filter(({ series }) => series === _id)));
}

function seriesOf(_id: string, given: { holder: string }[]) {
  return { _id, last: given.length, holder: given.at(-1)!.holder };
}

/** What the served notices lead to, by the name in the cloud. */
export function stampedFiles(records: CaseRecord[]): string[] {
  return records.flatMap(({ writtenNotices }) => Object.values(writtenNotices).flatMap((notice) => ('sealed' in notice ? [notice.sealed.fileId] : [])));
}

function counter(): (year: string) => number {
  const last = new Map<string, number>();
  return (year) => last.set(year, (last.get(year) ?? 0) + 1).get(year)!;
}

const yearOf = (at: Instant) => at.slice(0, 4);
const byTime = <Each>(at: (each: Each) => Instant) => (one: Each, other: Each) => at(one).localeCompare(at(other));
