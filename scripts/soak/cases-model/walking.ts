import type { CaseRecord } from '../../../cloudfunctions/cases/case';
import type { Answer } from '../../../miniprogram/shared/contracts/answers';
import type { CaseDetail } from '../../../miniprogram/shared/contracts/cases';
import { expectSame, expectSeen } from './checks';
import { announce, duty, leads } from './ladder';
import { freshCase, tell, type Case, type Model } from './model';
import { offerToDraft } from './offers';
import type { Blow, Real } from './real';
import type { Attempt } from './step';
import { steps } from './steps';

/** One step of one person, checked against the model, and the model carried on. */
export async function take(name: string, attempt: Attempt, real: Real, blow: Blow | null): Promise<{ input: object; answer: Answer<CaseDetail> }> {
  const { each, who, model } = attempt;
  for (const one of model.cases) one.number ??= (await real.case(one.id)).number;
  const { version } = await real.case(each.id);
  const input = { caseId: each.id, version, ...steps[name]!.input(attempt, () => real.upload(who.openid)) };
  const possible = steps[name]!.possible(attempt);
  const answer = await real.ask<CaseDetail>(who.openid, 'cases', name, input, blow);
  if (answer.ok !== possible) throw new Error(`${who.openid} ${name} in ${each.state}: the model says ${possible}, the cloud ${JSON.stringify(answer).slice(0, 300)}`);
  if (answer.ok) await carryOn(name, attempt, real);
  if (answer.ok) expectSeen(answer.value, each, who, model);
  return { input, answer };
}

export async function carryOn(name: string, attempt: Attempt, real: Real): Promise<void> {
  const { each, model } = attempt;
  const after = await real.case(each.id);
  announce(model, each);
  steps[name]!.done(attempt, after);
  each.done.push(name === 'draftNotice' ? offerToDraft(each.notices.at(-1)!.kind) : name);
  if (name === 'decideReopening' && each.reopened) await follow(model, each, real);
  if (isLeft(after)) await runDuty(model, real, null);
  expectSame(await real.case(each.id), each);
}

/** A reply was lost: what follows from the step is the duty's. */
function isLeft({ writtenNotices, unjoinedSince, reopening }: CaseRecord): boolean {
  return Object.values(writtenNotices).some(({ state }) => state === 'numbering') || (unjoinedSince !== null && !reopening?.decision);
}

/** The case that goes on, as soon as it is there; a lost reply leaves it to the duty. */
async function follow(model: Model, each: Case, real: Real): Promise<boolean> {
  const id = (await real.case(each.id)).after!.id;
  if (!(await real.case(id))) return false;
  const { firm, applicant, electronic, at, officer, team, paper } = each;
  const asked = (await real.case(each.id)).reopening!.at;
  const fresh = freshCase(id, asked, { firm, applicant, electronic, at, heardAt: at, officer, team: new Set(team), remindedThrough: asked.slice(0, 10), knowsNextYear: model.nextYear, done: ['goOn'] });
  model.cases.push(fresh);
  if (paper === null) tell(model, fresh, applicant, '维权服务申请已收到');
  for (const openid of new Set([...(officer === null ? [] : [officer]), ...leads(at.associationId)])) tell(model, fresh, openid, '重新办理的案件');
  each.reopened = false;
  return true;
}

export async function runDuty(model: Model, real: Real, blow: Blow | null): Promise<void> {
  real.moveTo(new Date(Date.parse(real.now()) + 600_000).toISOString()); // older than any call in flight
  model.now = real.now();
  await real.duties(blow);
  for (const each of model.cases.filter(({ reopened }) => reopened)) if (!(await follow(model, each, real))) throw new Error('nobody has filed the case that goes on');
  duty(model);
  for (const each of model.cases) expectSame(await real.case(each.id), each);
}
