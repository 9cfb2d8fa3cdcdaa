import { writeFileSync } from 'node:fs';
import type { CaseDetail } from '../../../miniprogram/shared/contracts/cases';
import { instantOf, plus } from '../../../miniprogram/shared/instants';
import { addAssociations, addMembers, addStaff, cityA, province } from '../../support/arrange';
import { aCase, aNotice } from '../../support/cases';
import { startWorld, type World } from '../../support/world';

const start = '2026-04-21T09:00:00.000+08:00';
const officer = { openid: 'officer-a', name: '工作人员' };

/** Past the timers, which would be fired for every minute crossed. */
const at = (instant: string) => world.clock.setOffset(Date.parse(instant) - Date.now());

let world: World;
beforeAll(async () => {
  world = await startWorld({ instances: 2, timers: false });
  at(start);
  await addAssociations(world);
  await addMembers(world, ['ann', 'firm-mate'], { firmId: 'firm001', firmName: '示例会计师事务所' });
  await addMembers(world, ['peer'], { firmId: 'firm002', firmName: '另一会计师事务所' });
  await addStaff(world, 'officer-a', cityA, ['case-officer']);
  await addStaff(world, 'lead-a', cityA, ['lead']);
  await addStaff(world, 'secretary-a', cityA, ['committee-secretary']);
  await addStaff(world, 'secretary-p', province, ['committee-secretary']);
  const former = ['former', ...Array.from({ length: 100 }, (_, index) => `before-${index}`)].map((id) => ({ ...expert(id, null), seats: [seat(id, '2024-01-01', '2025-12-31')] }));
  await world.database.add('experts', ...[expert('lawyer', null), expert('peer', 'peer'), expert('mate', 'firm-mate'), ...former]);
});
afterAll(() => world.stop());

function seat(id: string, from = '2026-01-01', until = '2028-12-31') {
  return { id: `s-${id}`, committeeId: 'rights-a', committeeName: '权益委员会', kind: 'rights', associationId: 'city-a', associationName: cityA.associationName, title: '委员', from, until };
}

function expert(id: string, memberId: string | null) {
  const profile = { occupation: 'lawyer', organisation: `示例单位${id}`, fields: [], profile: '某' };
  return { _id: id, memberId, name: `示例专家${id}`, ...profile, ...cityA, seats: [seat(id)], since: start, revision: 1 };
}

const applicant = { kind: 'member' as const, openid: 'ann', memberId: 'ann', name: '示例ann', firmId: 'firm001', firmName: '示例会计师事务所' };

async function accepted(id: string, changes: Parameters<typeof aCase>[2] = {}): Promise<{ caseId: string; version: number }> {
  await world.database.add('cases', { ...aCase(id, cityA, { applicant, officer, stage: { state: 'accepted', acceptedOn: '2026-04-20' }, met: { decision: start, meeting: null, feedback: null }, ...changes }) });
  return { caseId: id, version: 1 };
}

const call = (who: string, action: string, input: object) => world.call<CaseDetail>(who, 'cases', action, input);
const value = (who: string, action: string, input: object) => world.value<CaseDetail>(who, 'cases', action, input);
const on = ({ id, version }: CaseDetail) => ({ caseId: id, version });
const meeting = { at: '2026-05-08T09:00:00.000+08:00', place: '会议室', agenda: '审议维权服务申请', shortNotice: null };

test('the secretary sees who sits there today and who must step aside; whoever is of the applicant’s firm cannot be called, nor anybody at short notice without a reason', async () => {
  const one = await accepted('conflict');
  const { seats } = await world.value<{ seats: { expertId: string; conflict: string | null }[] }>('secretary-a', 'cases', 'committee', { caseId: 'conflict' });
  expect(seats.map(({ expertId, conflict }) => [expertId, conflict])).toEqual([['lawyer', null], ['mate', '在申请人所在的事务所工作'], ['peer', null]]);
  const answer = await call('secretary-a', 'convene', { ...one, key: 'k', ...meeting, expertIds: ['lawyer', 'mate'] });
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'conflict', message: '示例专家mate在申请人所在的事务所工作，应当回避，不能通知参加会议' } });
  expect(await call('secretary-a', 'convene', { ...one, key: 'k', ...meeting, at: '2026-04-23T09:00:00.000+08:00', expertIds: ['lawyer'] })).toMatchObject({ ok: false, refusal: { code: 'invalid', message: expect.stringMatching(/确需提前召开的，请写明理由/) } });
  expect(await call('secretary-a', 'convene', { ...one, key: 'k', ...meeting, expertIds: ['former'] })).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  expect(await call('secretary-p', 'committee', { caseId: 'conflict' })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
});

test('called, recused, without a quorum, called again, heard and advised: the thirty days are met by the final opinion, and no name reaches the applicant', async () => {
  const one = await accepted('whole');
  const first = await value('secretary-a', 'convene', { ...one, key: 'first', ...meeting, expertIds: ['lawyer', 'peer'] });
  const meetingId = first.meetings[0]!.id;
  expect(first.state).toBe('convened');
  expect(await call('secretary-a', 'recordMeeting', { ...on(first), meetingId, attended: ['lawyer'], minutes: '会议审议了维权服务申请。', file: null })).toMatchObject({ ok: false, refusal: { message: '会议时间还没有到，开会之后才能记录' } });
  expect((await world.database.get<{ experts: object }>('cases', first.id))!.experts).toEqual({ lawyer: { memberId: null, clerk: null }, peer: { memberId: 'peer', clerk: null } });
  const aside = await value('secretary-a', 'recuse', { ...on(first), meetingId, expertId: 'peer', reason: '与申请人合作过' });
  at('2026-05-08T11:00:00.000+08:00');
  expect(await call('secretary-a', 'recordMeeting', { ...on(aside), meetingId, attended: ['lawyer', 'peer'], minutes: '会议审议了维权服务申请。', file: null })).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  const unquorate = await value('secretary-a', 'recordMeeting', { ...on(aside), meetingId, attended: [], minutes: '到会委员不足，会议没有召开。', file: null });
  expect([unquorate.state, unquorate.meetings[0]!.minutes?.quorate]).toEqual(['accepted', false]);
  const again = await value('secretary-a', 'convene', { ...on(unquorate), key: 'second', ...meeting, at: '2026-05-25T09:00:00.000+08:00', expertIds: ['lawyer'] });
  at('2026-05-25T11:00:00.000+08:00');
  const heard = await value('secretary-a', 'recordMeeting', { ...on(again), meetingId: again.meetings.at(-1)!.id, attended: ['lawyer'], minutes: '会议审议了维权服务申请，形成一致意见。', file: null });
  expect([heard.state, heard.milestones[1]!.state]).toEqual(['heard', 'running']);
  expect(await call('officer-a', 'recordOpinion', { ...on(heard), key: 'o', expertId: 'peer', text: '意见', file: null })).toMatchObject({ ok: false, refusal: { message: '这位专家已经回避，不能出具意见' } });
  const opinion = await value('officer-a', 'recordOpinion', { ...on(heard), key: 'o', expertId: 'lawyer', text: '建议协会出面协调。', file: null });
  at('2026-06-04T09:30:00.000+08:00'); // due on 2026-06-03
  const advised = await value('officer-a', 'finaliseOpinion', { ...on(opinion), text: '综合意见：建议协会出面协调。' });
  expect([advised.state, advised.milestones[1]!.state, advised.milestones[1]!.lateDays, advised.history.at(-1)!.lateDays]).toEqual(['advised', 'late', 1, 1]);
  const seen = await value('ann', 'detail', { caseId: 'whole' });
  expect(JSON.stringify(seen)).not.toMatch(/示例专家|建议协会出面协调/);
  expect([seen.opinions, seen.meetings.map(({ members, minutes }) => [members, minutes?.text ?? null])]).toEqual([[], [[[], ''], [[], '']]]);
  for (const reader of ['officer-a', 'ann']) {
    const { address } = await world.value<{ address: string }>(reader, 'cases', 'print', { caseId: 'whole' });
    const file = Buffer.from(await (await fetch(address)).arrayBuffer());
    expect([file.subarray(0, 5).toString(), file.includes('NotoSansHans')]).toEqual(['%PDF-', true]);
    if (process.env.KEEP_PRINTS) writeFileSync(`${process.env.KEEP_PRINTS}/${reader}.pdf`, file);
  }
  expect(await call('secretary-a', 'print', { caseId: 'whole' })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  const told = await world.database.find('messages', { recipient: 'ann' });
  expect(told.map(({ title }) => title).sort()).toEqual(['专家意见已经形成', '委员会会议将另行安排', '委员会已开会审议', '维权服务申请将提交会议审议', '维权服务申请将提交会议审议'].sort());
});

const answered = (on: string) => ({ state: 'answered' as const, acceptedOn: '2026-04-20', heard: { at: on }, advised: { at: on }, answered: { at: on } });

test('granted, the reopened case is a new one of the same applicant, its clock counted from the request; asked again it is the same', async () => {
  const one = await accepted('ended', { stage: answered('2026-06-01T09:00:00.000+08:00') });
  at('2026-06-08T10:00:00.000+08:00');
  const asked = await value('ann', 'askToReopen', { ...one, reason: '有新的证据' });
  expect(await call('officer-a', 'close', { ...on(asked), reason: '已反馈' })).toMatchObject({ ok: false, refusal: { message: '申请人申请了重新办理，请先作出决定' } });
  at('2026-06-10T10:00:00.000+08:00');
  const input = { ...on(asked), granted: true, reason: '新证据影响结论' };
  const [decided] = await Promise.all([value('lead-a', 'decideReopening', input), world.call('lead-a', 'cases', 'decideReopening', input)]);
  expect(decided.state).toBe('closed');
  const old = await value('ann', 'detail', { caseId: 'ended' });
  const next = await value('ann', 'detail', { caseId: old.after!.id });
  expect([next.number, next.before]).toEqual([old.after!.number, { id: 'ended', number: old.number }]);
  expect([next.state, next.milestones[0]!.from, next.milestones[0]!.state]).toEqual(['filed', '2026-06-08', 'running']);
  expect(await world.database.find('cases', { 'before.id': 'ended' })).toMatchObject([{ remindedThrough: '2026-06-08' }]);
  expect((await world.database.find<{ recipient: string; at: string }>('messages', { title: '重新办理的案件' })).map(({ recipient, at: told }) => [recipient, told.slice(0, 10)])).toContainEqual(['lead-a', '2026-06-10']);
});

test('a reopening cut off before the new case was filed is finished by the duty', async () => {
  const reopening = { reason: '有新的证据', at: '2026-06-09T09:00:00.000+08:00', decision: { granted: true, reason: '同意', at: '2026-06-10T09:00:00.000+08:00' } };
  const closed = { ...answered(start), state: 'closed' as const, closed: { at: reopening.decision.at } };
  await accepted('cut-off', { stage: closed, open: false, reopening, after: { id: 'goes-on', number: null }, unjoinedSince: reopening.decision.at });
  at('2026-06-10T10:05:00.000+08:00');
  await world.fireTimer('cases');
  const old = await value('ann', 'detail', { caseId: 'cut-off' });
  expect(old.after).toEqual({ id: 'goes-on', number: expect.stringMatching(/号$/) });
  expect(await world.database.find('cases', { unjoinedSince: { $gt: '' } })).toEqual([]);
});

test('nobody asks for ten working days after the feedback, and the case is closed; the member may still rate it, once', async () => {
  const fedBack = '2026-06-11T09:00:00.000+08:00';
  const one = await accepted('quiet', { stage: answered(fedBack) });
  await accepted('asking', { stage: answered(fedBack), reopening: { reason: '有新的证据', at: fedBack, decision: null } });
  for (const [now, state] of [['2026-06-26T23:00:00.000+08:00', 'answered'], ['2026-06-29T00:10:00.000+08:00', 'closed']] as const) {
    at(now); // 19–21 June off: the tenth working day is the 26th
    await world.fireTimer('cases');
    expect((await value('ann', 'detail', { caseId: one.caseId })).state).toBe(state);
  }
  expect((await value('ann', 'detail', { caseId: 'asking' })).state).toBe('answered');
  const rated = await value('ann', 'rate', { ...one, version: 2, score: 4, words: '' });
  expect(await call('ann', 'rate', { ...on(rated), score: 5, words: '' })).toMatchObject({ ok: false, refusal: { message: '您已经评价过' } });
  const shelved = await value('lead-a', 'archive', { ...on(rated), shelf: '维权-2026-001' });
  expect(shelved.can.archive).toEqual({ allowed: false, reason: '已经归档' });
});

test('a member of the committee with an account finds the own meetings and agenda and nothing else of the case, and gives the opinion once', async () => {
  await accepted('sitting');
  const soon = plus(instantOf(world.clock.now()), 30 * 24 * 60 * 60 * 1000);
  const called = await value('secretary-a', 'convene', { caseId: 'sitting', version: 1, key: 'sit', ...meeting, at: soon, shortNotice: '情况紧急', expertIds: ['lawyer', 'peer'] });
  const [meetingId] = called.meetings.map(({ id }) => id);
  const here = (all: { caseId: string }[]) => all.filter(({ caseId }) => caseId === 'sitting'); // the peer was called to others as well
  const said = await world.database.find('messages', { recipient: 'peer', path: '/packages/cases/sittings/index?caseId=sitting' });
  expect(said).toHaveLength(1);
  const sittings = here(await world.value('peer', 'cases', 'sittings'));
  expect(sittings).toMatchObject([{ meetingId, agenda: meeting.agenda, recused: null, opinions: [] }]);
  expect(JSON.stringify(sittings)).not.toMatch(/函证|示例ann|示例公司/);
  expect(await world.value('firm-mate', 'cases', 'sittings')).toEqual([]);
  expect(await call('peer', 'detail', { caseId: 'sitting' })).toMatchObject({ ok: false, refusal: { code: 'missing' } });
  expect(await call('firm-mate', 'giveOpinion', { caseId: 'sitting', meetingId, text: '建议协会出具专业意见。' })).toMatchObject({ ok: false, refusal: { code: 'missing' } });
  const given = { caseId: 'sitting', meetingId, text: '建议协会出具专业意见。' };
  const first = here(await world.value('peer', 'cases', 'giveOpinion', given));
  expect(first).toMatchObject([{ opinions: [{ text: given.text }], can: { giveOpinion: { allowed: false } } }]);
  expect(here(await world.value('peer', 'cases', 'giveOpinion', given))).toEqual(first); // its answer was lost
  const seen = await value('officer-a', 'detail', { caseId: 'sitting' });
  expect(seen.opinions).toMatchObject([{ kind: 'expert', expertName: '示例专家peer' }]);
  expect(JSON.stringify(await value('ann', 'detail', { caseId: 'sitting' }))).not.toMatch(/示例peer|示例专家|建议协会出具/);
  expect(here(await world.value('peer', 'cases', 'stepAside', { caseId: 'sitting', meetingId, reason: '曾为对方提供咨询' }))).toMatchObject([{ recused: '曾为对方提供咨询', can: { stepAside: { allowed: false } } }]);
  expect(await world.database.find('messages', { recipient: 'secretary-a', title: '有委员申请回避' })).toHaveLength(1);
});

test('a conflict that came after the call counts: neither as attending nor as the officer, nor may one who is heard let a notice pass', async () => {
  const past = { id: 'm', state: 'called' as const, committeeId: 'rights-a', committee: '权益委员会', at: '2026-04-20T09:00:00.000+08:00', place: '会议室', agenda: '审议', members: ['lawyer', 'peer'].map((id) => ({ expertId: id, name: id, recused: null })), quorumPercent: 50, shortNotice: null, called: { by: officer, at: start } };
  const changes = { stage: { state: 'convened' as const, meetingId: 'm', acceptedOn: '2026-04-20' }, meetings: { m: past } };
  const two = await accepted('both', { ...changes, officer: null });
  await addStaff(world, 'peer', cityA, ['case-officer', 'approver']);
  expect(await call('peer', 'take', two)).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(/是参加审议本案的委员，不能担任经办人/) } });
  const advised = { state: 'advised' as const, acceptedOn: '2026-04-20', heard: { at: start }, advised: { at: start } };
  const three = await accepted('signed', { ...changes, stage: advised, writtenNotices: { n: aNotice('n', { kind: 'feedback', persons: 'three' }) } });
  expect(await call('peer', 'reviewNotice', { ...three, noticeId: 'n' })).toMatchObject({ ok: false, refusal: { code: 'conflict', message: expect.stringMatching(/是参加审议本案的委员，不能审核或签发/) } });
  const reviewed = await value('lead-a', 'reviewNotice', { ...three, noticeId: 'n' });
  expect(await call('peer', 'issueNotice', { ...on(reviewed), noticeId: 'n' })).toMatchObject({ ok: false, refusal: { code: 'conflict', message: expect.stringMatching(/不能审核或签发/) } });
  const one = await accepted('moved', changes);
  await world.database.update('roster', { memberId: 'peer' }, { $set: { firmId: 'firm001' } });
  const record = (attended: string[]) => call('officer-a', 'recordMeeting', { ...one, meetingId: 'm', attended, minutes: '会议审议了申请，一致同意。', file: null });
  expect(await record(['lawyer', 'peer'])).toMatchObject({ ok: false, refusal: { code: 'conflict', message: expect.stringMatching(/应当回避；请先登记回避/) } });
  expect(await call('officer-a', 'recordOpinion', { ...one, key: 'o', expertId: 'peer', text: '建议提供支持。', file: null })).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  expect(await record(['lawyer'])).toMatchObject({ ok: true, value: { state: 'heard' } });
});
