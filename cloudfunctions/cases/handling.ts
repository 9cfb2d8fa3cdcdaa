import type { CaseHandlingActions } from 'shared/contracts/case-handling';
import type { CaseDetail, CaseStaff } from 'shared/contracts/cases';
import type { StaffRole } from 'shared/contracts/roles';
import type { Call } from '../platform/actions';
import type { Actor, Staff } from '../platform/actor';
import { associationOf, rulesFor, type Association } from '../platform/associations';
import { identityOf, staffHaving, type Colleague } from '../platform/directory';
import { refuse } from '../platform/errors';
import type { OwnAssociation } from '../platform/identity';
import { derivedId } from '../platform/ids';
import type { CaseRecord } from './case';
import { actingOf } from './entries';
import * as notices from './notices';
import { faultOfOfficer } from './recusing';
import { sceneOf, step } from './stepping';

type Inputs = { [Name in keyof CaseHandlingActions]: CaseHandlingActions[Name]['input'] };

/** Whoever of an association may know of a case at all. */
export const trusted: readonly StaffRole[] = ['case-officer', 'lead', 'approver', 'committee-secretary'];

export async function officers({ caseId }: Inputs['officers'], call: Call<Staff>): Promise<CaseStaff[]> {
  const record = caseId === undefined ? null : (await sceneOf(caseId, call)).record;
  const here = record?.handledBy.associationId ?? call.actor.associationId;
  const found = record ? await knowing(record) : await staffHaving(here, trusted);
  return found.filter(({ _id }) => _id !== record?.applicant.openid).map(({ staffId, name, roles, associationId, associationName }) => {
    const isHere = associationId === here;
    return { id: staffId, name, association: isHere ? null : associationName, mayHold: isHere && mayHold(roles) };
  });
}

/** Of the handling association, and of the one whose committee hears the case. */
async function knowing({ handledBy, heardBy }: CaseRecord): Promise<Colleague[]> {
  const places = [...new Set([handledBy.associationId, heardBy.associationId])];
  return (await Promise.all(places.map((place) => staffHaving(place, trusted)))).flat();
}

export const mayHold = (roles: StaffRole[]) => roles.includes('case-officer');

/** Hands over as well: the history keeps who had it. */
export function assign(input: Inputs['assign'], call: Call<Actor>): Promise<CaseDetail> {
  return step('assign', input, call, async ({ record }) => {
    const { _id: openid, name, roles, associationId } = await colleagueOf(record, input.staffId);
    if (associationId !== record.handledBy.associationId || !mayHold(roles)) refuse('invalid', '请选择担任维权经办人的工作人员');
    if (record.officer?.openid === openid) refuse('conflict', '这个案件已经由这位经办人承办');
    const fault = await faultOfOfficer(record, { openid, name }, await identityOf(openid), call);
    if (fault !== null) refuse('conflict', `${fault}，请选择其他经办人`);
    const what = record.officer ? `经办人由${record.officer.name}改为${name}` : `分派给${name}`;
    return { changes: { officer: { openid, name }, team: without(record, openid) }, what, words: input.reason, inner: true, notices: (after) => [notices.assigned(after, openid, call.now)] };
  });
}

export function take(input: Inputs['take'], call: Call<Actor>): Promise<CaseDetail> {
  return step('take', input, call, async ({ record, actor }) => {
    const officer = actingOf(actor);
    const fault = await faultOfOfficer(record, officer, actor.identity, call);
    if (fault !== null) refuse('conflict', `${fault}，请由其他经办人承办`);
    return { changes: { officer, team: without(record, actor.openid) }, what: '接手承办', inner: true };
  });
}

function without({ team }: CaseRecord, openid: string): CaseRecord['team'] {
  return team.filter((each) => each.openid !== openid);
}

export function letIn(input: Inputs['letIn'], call: Call<Actor>): Promise<CaseDetail> {
  return step('letIn', input, call, async ({ record }) => {
    const { _id: openid, name } = await colleagueOf(record, input.staffId);
    if (record.officer?.openid === openid || record.team.some((each) => each.openid === openid)) refuse('conflict', '这位工作人员已经可以查看案件');
    return { changes: { team: [...record.team, { openid, name }] }, what: `准许${name}查看案件`, words: input.reason, inner: true, notices: (after) => [notices.letIn(after, openid, call.now)] };
  });
}

/** Never the applicant, who may well work here. */
async function colleagueOf(record: CaseRecord, staffId: string): Promise<Colleague> {
  const found = (await knowing(record)).find((each) => each.staffId === staffId) ?? refuse('invalid', '没有找到这位工作人员，请刷新后重新选择');
  return found._id === record.applicant.openid ? refuse('conflict', '这位工作人员是申请人本人，应当回避，请选择其他人员') : found;
}

export function note(input: Inputs['note'], call: Call<Actor>): Promise<CaseDetail> {
  return step('note', input, call, ({ record, actor, now }) => ({
    changes: { notes: [...record.notes, { at: now, by: actingOf(actor), text: input.text }] },
    what: '记录工作备注',
    inner: true,
  }));
}

/** Recorded, and the clock runs on: C 23 knows no pause. */
export function requestSupplement(input: Inputs['requestSupplement'], call: Call<Actor>): Promise<CaseDetail> {
  return step('requestSupplement', input, call, ({ record, actor, now }) => {
    const supplement = { id: derivedId(record._id, 'asked', now), asked: input.asked, at: now, by: actingOf(actor), answer: null };
    return { changes: { supplements: [...record.supplements, supplement] }, what: '请申请人补充材料（期限照常计算）', notices: (after) => notices.asked(after, now) };
  });
}

/** Number, clock and who received it stay; whoever has handled it goes on seeing that it is there. */
export function refer(input: Inputs['refer'], call: Call<Actor>): Promise<CaseDetail> {
  return step('refer', input, call, async ({ record, now }) => {
    const handledBy = onTheSamePath(record.handledBy, await associationOf(input.associationId));
    const [{ heardBy }, leads] = await Promise.all([rulesFor(handledBy.associationPath), staffHaving(handledBy.associationId, ['lead'])]);
    const associationPath = [...new Set([...record.associationPath, ...handledBy.associationPath])];
    const told = leads.map(({ _id }) => _id);
    return {
      changes: { handledBy, heardBy, associationPath, officer: null, team: [], superiorTold: [] }, // another one is above it now
      what: `移送${handledBy.associationName}办理（收件号和期限不变）`,
      reason: input.reason,
      notices: (after) => notices.referred(after, told, now),
    };
  });
}

function onTheSamePath(own: OwnAssociation, other: Association | null): OwnAssociation {
  if (!other || other._id === own.associationId) return refuse('invalid', '请选择移送到的协会');
  const above = own.associationPath.includes(other._id);
  const below = other.associationPath.includes(own.associationId);
  if (!above && !below) refuse('invalid', '案件只能移送给上级协会或者下级协会');
  return { associationId: other._id, associationName: other.name, associationPath: other.associationPath };
}
