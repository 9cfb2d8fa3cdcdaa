import type { Instant } from 'shared/contracts/answers';
import type { AssociationName } from 'shared/contracts/members';
import type { OwnSection } from 'shared/contracts/own-data';
import { actingRoleLabels } from 'shared/contracts/audit';
import { alwaysConfidential, caseStateLabels, caseTypeLabels, type CaseAccess, type CaseCard, type CaseDetail, type CaseEvidence, type CaseFact, type CaseOffer, type Milestone } from 'shared/contracts/cases';
import type { Permission } from 'shared/contracts/events';
import type { Calendar } from 'shared/workdays';
import type { AuditRecord } from '../platform/audit-entry';
import type { OwnAssociation } from '../platform/identity';
import type { CaseRecord, Evidence, Fact } from './case';
import { milestonesOf, nextOf } from './clock';
import { meetingView, opinionViews } from './hearing-view';
import { noticeViews } from './notice-view';
import { mayRead, mayStep, type Part } from './policy';
import { offersOf } from './offers';
import type { Listed } from './store';

/** As its reader has it. */
export interface Seen {
  record: CaseRecord;
  parts: Part[];
  calendar: Calendar;
  now: Instant;
  openid: string;
  /** The reader is heard as an expert. */
  isExpert: boolean;
}

export function detailOf(seen: Seen): CaseDetail {
  const { record, parts } = seen;
  const reader = readerOf(parts);
  const staff = reader === 'staff';
  const { applicant, facts, claim, opposingParty, service, supplements, rating, reopening, before, after, intake, version } = record;
  return {
    ...cardOf(record, seen),
    ...{ version, reader, facts, claim, opposingParty, service, rating, reopening, before, after },
    actingFor: applicant.kind === 'firm' ? applicant.firmName : null,
    evidence: record.evidence.map(evidenceView),
    intake: intake && { by: intake.by.name, confirmedBy: intake.confirmedBy?.name ?? null, returned: intake.returned && { by: intake.returned.by.name, reason: intake.returned.reason } },
    milestones: milestonesFor(parts, milestonesOf(record, seen.calendar, seen.now)),
    supplements: supplements.map(({ id, asked, at, answer }) => ({ id, asked, at, answer })),
    notices: noticeViews(seen),
    meetings: Object.values(record.meetings).map((meeting) => meetingView(meeting, seen)),
    opinions: opinionViews(seen),
    notes: staff ? record.notes.map(({ at, by, text }) => ({ at, by: by.name, text })) : [],
    team: staff ? record.team.map(({ name }) => name) : [],
    links: record.links.filter(({ kind }) => staff || kind !== 'related').map(({ id, number, kind, reason }) => ({ id, number, kind, reason })),
    history: record.history.filter(({ inner }) => staff || !inner).map((fact) => factView(fact, staff)),
    can: offersOf(seen) as Record<CaseOffer, Permission>,
  };
}

/** The applicant reads as one, even who works for an association. */
function readerOf(parts: Part[]): CaseDetail['reader'] {
  return parts.includes('applicant') ? 'applicant' : 'staff';
}

type Context = Pick<Seen, 'parts' | 'calendar' | 'now'>;

/** Whoever merely oversees learns neither who nor, of a confidential case, what. */
export function cardOf(record: Listed, { parts, calendar, now }: Context): CaseCard {
  const { _id, version, number, type, applicant, handledBy, officer, receivedAt, stage } = record;
  const confidential = isConfidential(record);
  const known = mayRead(parts);
  const next = nextOf(milestonesOf(record, calendar, now));
  return {
    id: _id,
    ...{ number, confidential, state: stage.state, receivedAt },
    type: known || !confidential ? type : null,
    applicantName: known ? applicant.name : null,
    firmName: known ? applicant.firmName : null,
    association: nameOf(handledBy),
    superior: handledBy.associationPath.length > 1,
    officerName: parts.includes('applicant') ? null : (officer?.name ?? null),
    next: next && milestonesFor(parts, [next])[0]!,
    takeAt: officer === null && mayStep('take', record, parts).allowed ? version : null,
  };
}

export function isConfidential({ type, confidential }: Pick<CaseRecord, 'type' | 'confidential'>): boolean {
  return confidential || alwaysConfidential.includes(type);
}

/** The stricter reading is a warning to staff. */
function milestonesFor(parts: Part[], milestones: Milestone[]): Milestone[] {
  return parts.includes('applicant') ? milestones.map((each) => ({ ...each, stricterOn: null })) : milestones;
}

function nameOf({ associationId, associationName }: OwnAssociation): AssociationName {
  return { id: associationId, name: associationName };
}

function evidenceView({ id, title, form, bytes, hash, at, by }: Evidence): CaseEvidence {
  return { id, title, form, bytes, hash, at, by };
}

function factView({ at, by, role, what, lateDays }: Fact, staff: boolean): CaseFact {
  return { at, by: staff ? by.name : role, what, lateDays };
}

/** To the applicant role and association, never a name. */
export function accessView({ at, by, summary }: AuditRecord, masked: boolean): CaseAccess {
  const who = `${by.associationName ?? ''}${actingRoleLabels[by.role]}`;
  return { at, by: masked ? who : `${by.name}（${who}）`, what: summary };
}

export function ownSection(records: CaseRecord[]): OwnSection[] {
  const line = (label: string, value: string) => ({ label, value });
  const lines = ({ number, type, stage, receivedAt, handledBy, facts, claim, opposingParty, evidence, service, rating }: CaseRecord) => [
    line('收件号', number ?? '正在取号'),
    line('事项', caseTypeLabels[type]),
    line('状态', caseStateLabels[stage.state]),
    line('收到时间', receivedAt),
    line('办理协会', handledBy.associationName),
    line('事实经过', facts),
    line('请求', claim),
    line('对方', opposingParty),
    ...evidence.map(({ title }) => line('证据材料', title)),
    ...(service.way === 'paper' ? [line('邮寄地址', service.address)] : []),
    ...(rating ? [line('评分', String(rating.score)), line('评价', rating.words)] : []),
  ];
  return [{ title: '维权案件', records: records.map(lines) }];
}
