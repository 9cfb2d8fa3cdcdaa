import type { CaseRecord } from '../../cloudfunctions/cases/case';
import { milestoneOf } from '../../cloudfunctions/cases/clock';
import { isExpert } from '../../cloudfunctions/cases/hearing';
import { mayMove, mayOffer } from '../../cloudfunctions/cases/offers';
import { mayStep, steps, type Part } from '../../cloudfunctions/cases/policy';
import type { NoticeMove, WrittenNotice } from '../../cloudfunctions/cases/written-notice';
import { calendarFrom } from '../../cloudfunctions/platform/calendar';
import { caseStates, type CaseOffer, type CaseState } from '../../miniprogram/shared/contracts/cases';
import { plus } from '../../miniprogram/shared/instants';
import { cityA } from '../support/arrange';
import { aCase, aNotice } from '../support/cases';

const calendar = calendarFrom([2024, 2025, 2026, 2027, 2028, 2029], []);
const now = '2026-04-22T10:00:00.000+08:00';
const stage = (state: CaseState) => ({ state, acceptedOn: '2026-04-21' }) as CaseRecord['stage'];

/** Of each part, in the order of the states: which steps begin, and which end, with it. */
const whole = ['filed', 'accepted', 'convened', 'heard', 'advised', 'answered', 'closed', 'refused', 'withdrawn', 'merged'];
const running = 'filed accepted convened heard advised';
const open = `${running} answered`;
const over = 'closed refused withdrawn merged';
const table: Record<CaseOffer, Partial<Record<Part, string>>> = {
  supplement: { applicant: running },
  withdraw: { applicant: running },
  rate: { applicant: 'answered closed' },
  askToReopen: { applicant: 'answered closed refused merged' },
  assign: { lead: open },
  take: { colleague: open },
  note: { officer: whole.join(' '), team: whole.join(' '), lead: whole.join(' ') },
  letIn: { officer: open, lead: open },
  refer: { lead: running },
  link: { officer: whole.join(' '), lead: whole.join(' ') },
  unlink: { officer: whole.join(' '), lead: whole.join(' ') },
  merge: { lead: 'filed accepted' },
  accessLog: { applicant: whole.join(' '), lead: whole.join(' ') },
  print: { applicant: whole.join(' '), officer: whole.join(' '), lead: whole.join(' ') },
  recordWithdrawal: { officer: running, lead: running },
  recordSupplement: { officer: running, lead: running },
  requestSupplement: { officer: running },
  sendBackIntake: { confirmer: 'filed' },
  correctIntake: { registrar: 'filed', lead: 'filed' },
  confirmIntake: { confirmer: whole.join(' ') },
  close: { officer: 'answered', lead: 'answered' },
  archive: { officer: over, lead: over },
  decideReopening: { lead: 'answered closed refused merged' },
  draftAcceptance: { officer: 'filed' },
  draftRefusal: { officer: 'filed' },
  draftExtension: { officer: 'accepted convened heard advised' },
  draftFeedback: { officer: 'advised' },
  convene: { secretary: 'accepted', officer: 'accepted' },
  recordMeeting: { secretary: 'convened', officer: 'convened' },
  recordOpinion: { secretary: 'accepted convened heard', officer: 'accepted convened heard' },
  finaliseOpinion: { secretary: 'heard', officer: 'heard' },
};
const parts: Part[] = ['applicant', 'officer', 'team', 'lead', 'approver', 'confirmer', 'registrar', 'secretary', 'colleague', 'overseer'];

test.each(Object.keys(table) as CaseOffer[])('%s is possible in its own states, to those whose step it is, and to nobody else ever', (offer) => {
  const found = Object.fromEntries(parts.map((part) => [part, caseStates.filter((state) => mayStep(offer, { stage: stage(state) }, [part]).allowed).join(' ')]));
  expect(found).toEqual(Object.fromEntries(parts.map((part) => [part, table[offer][part] ?? ''])));
});

test('the table holds every step', () => expect(Object.keys(steps).sort()).toEqual(Object.keys(table).sort()));

const seen = (changes: Partial<CaseRecord>, ...as: Part[]) => ({ record: aCase('one', cityA, changes), parts: as, calendar, now, openid: 'reader', isExpert: false });
const reason = (offer: CaseOffer, changes: Partial<CaseRecord>, ...as: Part[]) => {
  const may = mayOffer(offer, seen(changes, ...as));
  return may.allowed ? null : may.reason;
};
const asking = { reason: '有新的证据', at: now, decision: null };
const decided = { ...asking, decision: { granted: false, reason: '没有新的事实', at: now } };

test('while a request to reopen waits, nothing is closed or archived; decided, it is decided no more', () => {
  expect(reason('close', { stage: stage('answered'), reopening: asking }, 'officer')).toContain('请先作出决定');
  expect(reason('archive', { stage: stage('refused'), reopening: asking }, 'lead')).toContain('请先作出决定');
  expect(reason('close', { stage: stage('answered'), reopening: decided }, 'officer')).toBeNull();
  expect(reason('archive', { stage: stage('refused'), reopening: decided }, 'lead')).toBeNull();
  expect(reason('decideReopening', { stage: stage('answered'), reopening: asking }, 'lead')).toBeNull();
  for (const reopening of [null, decided]) expect(reason('decideReopening', { stage: stage('answered'), reopening }, 'lead')).toBe('没有等待决定的申请');
});

test('once: a rating, a request to reopen, an archive', () => {
  expect(reason('rate', { stage: stage('closed'), rating: { score: 5, words: '', at: now } }, 'applicant')).toBe('您已经评价过');
  expect(reason('askToReopen', { stage: stage('closed'), reopening: decided }, 'applicant')).toContain('已经提出过');
  expect(reason('archive', { stage: stage('closed'), archived: { shelf: '一', at: now, by: { openid: 'lead', name: '某' } } }, 'lead')).toBe('已经归档');
});

test('nothing is referred, merged or drafted while a notice is on its way, nor referred while a meeting is called; who has an officer is not taken', () => {
  const underWay = { writtenNotices: { two: aNotice('two') } };
  for (const [offer, part] of [['refer', 'lead'], ['merge', 'lead'], ['draftAcceptance', 'officer'], ['draftRefusal', 'officer']] as const) expect(reason(offer, underWay, part)).toContain('还没有办完');
  const later = (state: CaseState) => ({ ...underWay, stage: stage(state), met: { decision: now, meeting: null, feedback: null } });
  expect(reason('draftExtension', later('accepted'), 'officer')).toContain('还没有办完');
  expect(reason('draftFeedback', later('advised'), 'officer')).toContain('还没有办完');
  expect(reason('refer', { stage: stage('convened') }, 'lead')).toContain('请先取消会议');
  expect(reason('refer', { stage: stage('heard') }, 'lead')).toBeNull();
  expect(reason('take', { officer: { openid: 'officer', name: '某' } }, 'colleague')).toContain('已经有经办人');
});

test('an extension is offered as long as the feedback is not due', () => {
  const accepted = { stage: stage('accepted') };
  const { dueAt } = milestoneOf(aCase('one', cityA, accepted), 'feedback', calendar, now)!;
  const at = (instant: string) => mayOffer('draftExtension', { ...seen(accepted, 'officer'), now: instant }).allowed;
  expect([at(dueAt), at(plus(dueAt, 1))]).toEqual([true, false]);
});

const move = (name: NoticeMove, notice: WrittenNotice, changes: Partial<CaseRecord>, ...as: Part[]) => mayMove(name, notice, seen(changes, ...as)).allowed;
const by = { by: { openid: 'lead', name: '某' }, at: now };
const sealed = (changes: Parameters<typeof aNotice>[1] = {}): WrittenNotice => ({ ...aNotice('two', changes), state: 'sealed', reviewed: null, issued: by, number: '注协维〔2026〕1号', sealed: { ...by, fileId: 'file', hash: 'hash', bytes: 1, code: 'ABCDEFGH2345' } });

test('a notice moves on only while its case stands where it makes sense; what was not issued can always be discarded', () => {
  const drafted = aNotice('two');
  for (const [name, notice, part] of [['revise', drafted, 'officer'], ['issue', drafted, 'approver'], ['serve', sealed(), 'officer'], ['seal', sealed(), 'officer'], ['sendBack', drafted, 'lead']] as const) {
    expect([name, move(name, notice, {}, part), move(name, notice, { stage: stage('withdrawn') }, part), move(name, notice, {}, 'team', 'secretary', 'applicant')]).toEqual([name, true, false, false]);
  }
  expect(move('discard', drafted, { stage: stage('withdrawn') }, 'officer')).toBe(true);
  expect(move('discard', drafted, {}, 'lead', 'approver')).toBe(false);
  expect(move('review', aNotice('two', { persons: 'three' }), {}, 'officer')).toBe(false);
});

test('whoever is heard as an expert is offered neither the review nor the issue, as a member or as a clerk of the secretariat, unless the meeting was called off', () => {
  const both = (isExpert: boolean) => (['review', 'issue', 'sendBack'] as const).filter((name) => mayMove(name, aNotice('two', { persons: name === 'review' ? 'three' : 'two' }), { ...seen({}, 'approver'), isExpert }).allowed);
  expect([both(false), both(true)]).toEqual([['review', 'issue', 'sendBack'], ['sendBack']]);
  const called = { id: 'm', state: 'called', members: [{ expertId: 'e', name: '某', recused: null }] } as unknown as CaseRecord['meetings'][string];
  const heard = (person: { memberId: string | null; clerk: string | null }, state: 'called' | 'cancelled') => isExpert({ meetings: { m: { ...called, state } as typeof called }, opinions: [], experts: { e: person } }, 'member', '某');
  expect([heard({ memberId: 'member', clerk: null }, 'called'), heard({ memberId: null, clerk: '某' }, 'called'), heard({ memberId: null, clerk: null }, 'called'), heard({ memberId: 'member', clerk: null }, 'cancelled')]).toEqual([true, true, false, false]);
});

test('whoever has become the officer signs nothing of the case, though a former officer wrote it', () => {
  for (const other of ['lead', 'approver'] as const) {
    const signs = (persons: 'two' | 'three', ...as: Part[]) => (['review', 'issue', 'sendBack'] as const).filter((name) => move(name, aNotice('two', { persons }), {}, ...as));
    expect([signs('two', other), signs('two', 'officer', other)]).toEqual([['issue', 'sendBack'], ['sendBack']]);
    expect([signs('three', other), signs('three', 'officer', other)]).toEqual([['review', 'sendBack'], ['sendBack']]);
  }
});

test('nothing is issued from paper that nobody else has confirmed', () => {
  const intake = { by: by.by, receivedOn: '2026-04-20', confirmedBy: null, returned: null, askedAbove: [] };
  expect(move('issue', aNotice('two'), { intake }, 'approver')).toBe(false);
  expect(move('issue', aNotice('two'), { intake: { ...intake, confirmedBy: by.by } }, 'approver')).toBe(true);
});

test('an extension drafted in time and signed too late is not issued', () => {
  const accepted = { stage: stage('accepted') };
  const { dueAt } = milestoneOf(aCase('one', cityA, accepted), 'feedback', calendar, now)!;
  const notice = aNotice('two', { kind: 'extension', days: 80 });
  const at = (instant: string) => mayMove('issue', notice, { ...seen(accepted, 'approver'), now: instant }).allowed;
  expect([at(dueAt), at(plus(dueAt, 1))]).toEqual([true, false]);
});
