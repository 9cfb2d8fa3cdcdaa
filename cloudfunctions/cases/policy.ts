import type { Day } from 'shared/contracts/answers';
import { caseStateLabels, type CaseOffer, type CaseState } from 'shared/contracts/cases';
import type { Permission } from 'shared/contracts/events';
import { isInTerm, type Identity } from '../platform/identity';
import { oversees } from '../platform/permission';
import { acceptedOnOf, type CaseRecord } from './case';
import { officerConflictOf } from './conflict';
import { isExpert } from './hearing';
import { isUnsigned } from './written-notice';

/** Who somebody is to one case. One person may be several of these. */
export type Part = 'applicant' | 'officer' | 'team' | 'lead' | 'approver' | 'confirmer' | 'registrar' | 'secretary' | 'colleague' | 'overseer';

type Scene = Pick<CaseRecord, 'applicant' | 'officer' | 'team' | 'handledBy' | 'heardBy' | 'associationPath' | 'stage' | 'writtenNotices' | 'intake'>;

/** A personal case is nobody's but the person's; a firm's is open to who acts for it (J 16, C.1). */
export function isApplicant({ applicant }: Pick<CaseRecord, 'applicant'>, identity: Identity, today: Day): boolean {
  const { kind, firmId, memberId, openid } = applicant;
  if (kind === 'firm') return actsFor(identity, firmId, today);
  if (memberId !== null) return identity.member?.memberId === memberId;
  return openid !== null && openid === identity._id;
}

export function actsFor({ mandate }: Identity, firmId: string | null, today: Day): boolean {
  if (!mandate || mandate.firmId !== firmId || !isInTerm(mandate, today)) return false;
  return mandate.capacity === 'administrator' || mandate.scopes.includes('cases');
}

/** Empty for whoever is not to know that the case is there. */
export function partsOf(record: Scene, identity: Identity, today: Day): Part[] {
  const { officer, team, handledBy, heardBy, associationPath } = record;
  const parts: Part[] = isApplicant(record, identity, today) ? ['applicant'] : [];
  const { staff } = identity;
  if (!staff || parts.length > 0) return parts; // whoever has applied handles nothing of it, wherever they work
  const here = staff.associationId === handledBy.associationId;
  const has = (role: (typeof staff.roles)[number]) => staff.roles.includes(role);
  if (oversees(staff.associationId, associationPath)) parts.push('overseer');
  if (here && officer?.openid === identity._id) parts.push('officer');
  if ((here || staff.associationId === heardBy.associationId) && team.some(({ openid }) => openid === identity._id)) parts.push('team');
  if (here && has('lead')) parts.push('lead');
  if (here && has('case-officer') && officerConflictOf(identity, record.applicant) === null) parts.push('colleague');
  const above = staff.associationId === handledBy.associationPath.at(-2); // the second person of a small association may sit right above it, no further up
  if (has('approver') && (here ? hasWaiting(record) : above && isAskedToSign(record, identity._id))) parts.push('approver');
  if ((here || (above && isAskedToConfirm(record, identity._id))) && (has('lead') || has('approver') || has('case-officer')) && mayConfirm(record, identity._id)) parts.push('confirmer');
  if (here && isToCorrect(record, identity._id)) parts.push('registrar');
  if (has('committee-secretary') && staff.associationId === heardBy.associationId && acceptedOnOf(record.stage) !== null) parts.push('secretary');
  return parts;
}

function mayConfirm({ intake }: Pick<CaseRecord, 'intake'>, openid: string): boolean {
  return intake !== null && intake.confirmedBy === null && intake.by.openid !== openid;
}

/** Whoever registered it has to know of it again. */
function isToCorrect({ intake }: Pick<CaseRecord, 'intake'>, openid: string): boolean {
  return intake !== null && intake.confirmedBy === null && intake.returned !== null && intake.by.openid === openid;
}

/** Above, only who was asked has to know, and only until it is signed. */
function isAskedToSign({ writtenNotices }: Pick<CaseRecord, 'writtenNotices'>, openid: string): boolean {
  return Object.values(writtenNotices).some((notice) => isUnsigned(notice) && notice.askedAbove.includes(openid));
}

function isAskedToConfirm({ intake }: Pick<CaseRecord, 'intake'>, openid: string): boolean {
  return intake !== null && intake.askedAbove.includes(openid);
}

/** Here, an approver has to know from the first draft on. */
function hasWaiting({ writtenNotices }: Pick<CaseRecord, 'writtenNotices'>): boolean {
  return Object.keys(writtenNotices).length > 0;
}

/** Whoever advises on the case lets no notice of it pass. */
export function isExpertIn(record: Pick<CaseRecord, 'meetings' | 'opinions' | 'experts'>, { member, staff }: Identity): boolean {
  return isExpert(record, member?.memberId ?? null, staff?.name ?? null);
}

/** Need to know: whoever merely oversees, or could take the case over, sees the card and not the matter. */
export function mayRead(parts: Part[]): boolean {
  return parts.some((part) => part !== 'overseer' && part !== 'colleague');
}

/** Experts and their opinions: for whoever handles the case, and never for its applicant, even one who works for an association. */
export function mayHear(parts: Part[]): boolean {
  return mayRead(parts) && !parts.includes('applicant');
}

const open: CaseState[] = ['filed', 'accepted', 'convened', 'heard', 'advised', 'answered'];
const over: CaseState[] = ['closed', 'refused', 'withdrawn', 'merged'];
const running: CaseState[] = ['filed', 'accepted', 'convened', 'heard', 'advised'];

/** In which states a step is possible and whose it is; further conditions stand with the step. */
export const steps: Record<CaseOffer, { states: CaseState[]; parts: Part[] }> = {
  supplement: { states: running, parts: ['applicant'] },
  withdraw: { states: running, parts: ['applicant'] },
  rate: { states: ['answered', 'closed'], parts: ['applicant'] },
  askToReopen: { states: ['answered', 'closed', 'refused', 'merged'], parts: ['applicant'] },
  assign: { states: open, parts: ['lead'] },
  take: { states: open, parts: ['colleague'] },
  note: { states: [...open, ...over], parts: ['officer', 'team', 'lead'] },
  letIn: { states: open, parts: ['officer', 'lead'] },
  refer: { states: running, parts: ['lead'] },
  link: { states: [...open, ...over], parts: ['officer', 'lead'] },
  unlink: { states: [...open, ...over], parts: ['officer', 'lead'] },
  merge: { states: ['filed', 'accepted'], parts: ['lead'] },
  recordWithdrawal: { states: running, parts: ['officer', 'lead'] },
  recordSupplement: { states: running, parts: ['officer', 'lead'] },
  requestSupplement: { states: running, parts: ['officer'] },
  confirmIntake: { states: [...open, ...over], parts: ['confirmer'] },
  sendBackIntake: { states: ['filed'], parts: ['confirmer'] },
  correctIntake: { states: ['filed'], parts: ['registrar', 'lead'] },
  close: { states: ['answered'], parts: ['officer', 'lead'] },
  archive: { states: over, parts: ['officer', 'lead'] },
  print: { states: [...open, ...over], parts: ['applicant', 'officer', 'lead'] },
  accessLog: { states: [...open, ...over], parts: ['applicant', 'lead'] },
  decideReopening: { states: ['answered', 'closed', 'refused', 'merged'], parts: ['lead'] },
  draftAcceptance: { states: ['filed'], parts: ['officer'] },
  draftRefusal: { states: ['filed'], parts: ['officer'] },
  draftExtension: { states: ['accepted', 'convened', 'heard', 'advised'], parts: ['officer'] },
  draftFeedback: { states: ['advised'], parts: ['officer'] },
  convene: { states: ['accepted'], parts: ['secretary', 'officer'] },
  recordMeeting: { states: ['convened'], parts: ['secretary', 'officer'] },
  recordOpinion: { states: ['accepted', 'convened', 'heard'], parts: ['secretary', 'officer'] },
  finaliseOpinion: { states: ['heard'], parts: ['secretary', 'officer'] },
};

export const yes: Permission = { allowed: true };
export const no = (reason: string): Permission => ({ allowed: false, reason });

/** By state and part alone. */
export function mayStep(offer: CaseOffer, { stage }: Pick<CaseRecord, 'stage'>, parts: Part[]): Permission {
  const { states, parts: whose } = steps[offer];
  if (!whose.some((part) => parts.includes(part))) return no(notYours[offer] ?? '这一步由承办这个案件的人员办理');
  return states.includes(stage.state) ? yes : no(`案件现在是“${caseStateLabels[stage.state]}”，不能进行这一步`);
}

const notYours: Partial<Record<CaseOffer, string>> = {
  supplement: '由申请人补充材料',
  withdraw: '由申请人撤回',
  rate: '由申请人评价',
  askToReopen: '由申请人提出',
  assign: '由牵头部门负责人分派',
  take: '由办理协会的维权经办人接手',
  confirmIntake: '由登记人以外的另一位工作人员确认',
  sendBackIntake: '由登记人以外的另一位工作人员退回',
  correctIntake: '由登记人或者牵头部门负责人更正',
  accessLog: '查阅记录由申请人和牵头部门负责人查看',
  print: '案卷由申请人、经办人和牵头部门负责人打印',
  refer: '由牵头部门负责人移送',
  merge: '由牵头部门负责人决定并案',
  decideReopening: '由牵头部门负责人决定',
};
