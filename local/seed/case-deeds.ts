import { createHash } from 'node:crypto';
import { acceptedOnOf, type Acting, type CaseRecord, type Stage } from '../../cloudfunctions/cases/case';
import { lateDays, milestoneOf } from '../../cloudfunctions/cases/clock';
import { linkTo } from '../../cloudfunctions/cases/link';
import { held, type Bones } from '../../cloudfunctions/cases/hearing';
import { basisOf, textOf } from '../../cloudfunctions/cases/notice-text';
import { drafted, issued, numbered, sealed, served, type WrittenNotice } from '../../cloudfunctions/cases/written-notice';
import { derivedId } from '../../cloudfunctions/platform/ids';
import type { EffectivePolicy } from '../../miniprogram/shared/contracts/associations';
import type { Instant } from '../../miniprogram/shared/contracts/answers';
import { caseNoticeKindLabels, type CaseNoticeKind } from '../../miniprogram/shared/contracts/case-notices';
import { dayOf } from '../../miniprogram/shared/instants';
import type { Calendar } from '../../miniprogram/shared/workdays';
import { expertId } from './committees';
import { scan } from './scan';

/** Whoever acts in a demo case, with the role that its history shows. */
export interface Doer extends Acting {
  role: string;
}

const clerk = (openid: string, name: string, role: string): Doer => ({ openid, name, role: `甲市注册会计师协会${role}` });
export const officer = clerk('demo-city-officer', '甲市协会维权经办人', '维权经办人');
export const lead = clerk('demo-staff-city-a', '甲市协会工作人员', '牵头部门负责人');
const approver = clerk('demo-city-approver', '甲市协会审批人', '审批人');
const secretary = clerk('demo-city-secretary', '甲市协会委员会秘书', '委员会秘书');
const applicant = ({ applicant: { openid, name } }: CaseRecord): Doer => ({ openid: openid ?? '', name, role: '申请人' });

export interface Scene {
  policy: EffectivePolicy;
  calendar: Calendar;
  at: Instant;
}

/** One step of a demo case, on that working day after its receipt. */
export interface Deed {
  day: number;
  by: (record: CaseRecord) => Doer;
  what: string;
  inner: boolean;
  change: (record: CaseRecord, scene: Scene) => Partial<CaseRecord> & { lateDays?: number };
}

function deed(day: number, by: Doer | Deed['by'], what: string, change: Deed['change'], inner = false): Deed {
  return { day, by: typeof by === 'function' ? by : () => by, what, change, inner };
}

export const assigned = (day: number) => deed(day, lead, `分派给${officer.name}`, () => ({ officer: { openid: officer.openid, name: officer.name } }), true);

export function asked(day: number, words: string): Deed {
  return deed(day, officer, '请申请人补充材料（期限照常计算）', ({ _id, supplements }, { at }) => ({ supplements: [...supplements, { id: derivedId(_id, 'asked', at), asked: words, at, by: officer, answer: null }] }));
}

export function noted(day: number, text: string): Deed {
  return deed(day, officer, '记录工作备注', ({ notes }, { at }) => ({ notes: [...notes, { at, by: officer, text }] }), true);
}

export const withdrawn = (day: number, reason: string) => deed(day, applicant, `撤回了申请：${reason}`, ({ stage }, { at }) => ({ stage: { state: 'withdrawn', withdrawn: { at }, acceptedOn: acceptedOnOf(stage) } }));

/** Received once more: it goes on in the earlier one, which is told when all have their numbers. */
export function merged(day: number, into: string, reason: string): Deed {
  return deed(day, lead, `并入先收到的案件办理：${reason}`, ({ stage, links }, { at }) => ({
    stage: { state: 'merged', merged: { at }, acceptedOn: acceptedOnOf(stage) },
    links: [...links, linkTo({ _id: into, number: null, links: [] }, 'into', reason, at)],
  }));
}

// Notices

interface Content {
  reasons: string;
  notCovered?: boolean;
  days?: number;
}

const noticeIdOf = ({ _id }: CaseRecord, kind: CaseNoticeKind) => derivedId('notice', _id, kind);
const noticeOf = (record: CaseRecord, kind: CaseNoticeKind): WrittenNotice => record.writtenNotices[noticeIdOf(record, kind)]!;
const kept = (record: CaseRecord, notice: WrittenNotice) => ({ writtenNotices: { ...record.writtenNotices, [notice.id]: notice } });

export function draft(day: number, kind: CaseNoticeKind, { reasons, notCovered = false, days }: Content = { reasons: '' }): Deed {
  return deed(day, officer, `拟稿《${caseNoticeKindLabels[kind]}》`, (record, { policy, calendar, at }) => {
    const content = { kind, reasons, notCovered, days: days ?? null };
    const extendedTo = days ? milestoneOf({ ...record, extension: { days, reason: reasons, at } }, 'feedback', calendar, at)!.dueOn : null;
    const text = textOf({ ...content, record, policy, extendedTo });
    return kept(record, drafted({ ...content, id: noticeIdOf(record, kind), text, basis: basisOf(content), word: policy.noticeWord.value, persons: policy.noticePersons.value, issuer: record.handledBy, drafted: { by: officer, at } }));
  }, true);
}

/** Its number comes when all are there, in the order in which they were issued. */
export function issue(day: number, kind: CaseNoticeKind): Deed {
  return deed(day, approver, `签发《${caseNoticeKindLabels[kind]}》`, (record, { at }) => {
    const before = noticeOf(record, kind);
    if (before.state !== 'drafted') throw new Error('only a draft is issued');
    const extension = before.days === null ? {} : { extension: { days: before.days, reason: before.reasons, at } };
    return { ...kept(record, numbered(issued(before, { by: approver, at }), '', before.text)), ...extension };
  }, true);
}

export const fileOf = (caseId: string, kind: CaseNoticeKind) => `cases/${caseId}/notices/${kind}.pdf`;

export function seal(day: number, kind: CaseNoticeKind): Deed {
  return deed(day, officer, `用印《${caseNoticeKindLabels[kind]}》`, (record, { at }) => {
    const before = noticeOf(record, kind);
    if (before.state !== 'issued') throw new Error('only what was issued is sealed');
    const [bytes, code] = [scan(), codeOf(before.id)];
    const hash = createHash('sha256').update(bytes).digest('hex');
    return { ...kept(record, sealed(before, { by: officer, at, fileId: fileOf(record._id, kind), hash, bytes: bytes.length, code })), keys: [...record.keys, code] };
  }, true);
}

const codeOf = (noticeId: string) => [...noticeId.slice(0, 12)].map((digit) => '23456789ABCDEFGH'[Number.parseInt(digit, 16)]).join('');

const stepOf = { acceptance: 'decision', refusal: 'decision', feedback: 'feedback' } as const;

export function serve(day: number, kind: CaseNoticeKind): Deed {
  return deed(day, officer, `送达《${caseNoticeKindLabels[kind]}》`, (record, { calendar, at }) => {
    const before = noticeOf(record, kind);
    if (before.state !== 'sealed') throw new Error('only what was sealed is served');
    const due = kind === 'extension' ? null : milestoneOf(record, stepOf[kind], calendar, at);
    const late = due ? lateDays(calendar, due.dueOn, due.dueAt, at) : 0;
    const notice = served(before, { by: officer, at, way: 'platform', on: dayOf(at), mailNumber: null, proofFileId: null, lateDays: late });
    const reached = kind === 'extension' ? {} : { met: { ...record.met, [stepOf[kind]]: at }, stage: servedStage(record, kind, at, dayOf(before.issued.at)) };
    return { ...kept(record, notice), ...reached, lateDays: late };
  });
}

function servedStage({ stage }: CaseRecord, kind: CaseNoticeKind, at: Instant, acceptedOn: string): Stage {
  if (kind === 'refusal') return { state: 'refused', refused: { at } };
  return stage.state === 'advised' ? { ...stage, state: 'answered', answered: { at } } : { state: 'accepted', acceptedOn };
}

/** From the draft to the service, on the working days from that one on. */
export function whole(day: number, kind: CaseNoticeKind, content?: Content): Deed[] {
  return [draft(day, kind, content), issue(day + 1, kind), seal(day + 1, kind), serve(day + 1, kind)];
}

// The committee

const seats = [['示例律师丁', '示例丁律师事务所'], ['示例教授戊', '示例大学法学院'], ['示例会计师己', '示例己会计师事务所']] as const;
const members = seats.map(([name, organisation]) => ({ expertId: expertId(name, organisation), name, recused: null }));

export function convened(day: number, meetingAt: Instant): Deed {
  return deed(day, secretary, `安排委员会于 ${dayOf(meetingAt)} 开会`, (record, { policy, at }) => {
    const id = derivedId('meeting', record._id);
    const committee = { committeeId: 'committee-city-rights', committee: `${record.heardBy.associationName}权益委员会`, quorumPercent: policy.quorumPercent.value };
    const meeting: Bones = { id, ...committee, at: meetingAt, place: '本会会议室', agenda: '审议维权服务申请，形成专家意见', members, shortNotice: null, called: { by: secretary, at } };
    return { meetings: { [id]: { ...meeting, state: 'called' } }, keys: [...record.keys, ...members.map((each) => each.expertId)], stage: { state: 'convened', meetingId: id, acceptedOn: acceptedOnOf(record.stage)! } };
  });
}

export function heard(day: number): Deed {
  return deed(day, secretary, '委员会已开会审议', (record, { at }) => {
    const [meeting] = Object.values(record.meetings);
    if (meeting?.state !== 'called') throw new Error('no meeting was called');
    const minutes = '会议听取了经办人的汇报，查阅了材料，到会委员一致同意形成书面意见。';
    const after = held(meeting, { by: secretary, at, attended: meeting.members.map((each) => each.expertId), minutes, fileId: null });
    return { meetings: { [meeting.id]: after }, stage: { state: 'heard', heard: { at }, acceptedOn: acceptedOnOf(record.stage)! } };
  });
}

export function written(day: number, index: number, text: string): Deed {
  const { expertId: id, name } = members[index]!;
  return deed(day, secretary, '收到一份专家书面意见', ({ _id, opinions }, { at }) => ({ opinions: [...opinions, { id: derivedId('opinion', _id, id), kind: 'expert', expertId: id, name, text, fileId: null, at, by: secretary }] }), true);
}

export function advised(day: number, text: string): Deed {
  return deed(day, secretary, '形成专家意见', ({ _id, opinions, met, stage }, { at }) => {
    if (stage.state !== 'heard') throw new Error('no meeting was held');
    const synthesis = { id: derivedId('synthesis', _id), kind: 'synthesis' as const, expertId: null, name: null, text, fileId: null, at, by: secretary };
    return { opinions: [...opinions, synthesis], met: { ...met, meeting: at }, stage: { ...stage, state: 'advised', advised: { at } } };
  });
}

// The end

export const rated = (day: number, score: number, words: string) => deed(day, applicant, `评价了办理情况（${score} 分）`, (_, { at }) => ({ rating: { score, words, at } }));

export function closed(day: number): Deed {
  return deed(day, officer, '办结', ({ stage }, { at }) => {
    if (stage.state !== 'answered') throw new Error('only what was fed back is closed');
    return { stage: { ...stage, state: 'closed', closed: { at } } };
  });
}
