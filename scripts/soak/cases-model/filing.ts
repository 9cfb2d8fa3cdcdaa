import { daysAfter } from '../../../miniprogram/shared/workdays';
import type { CaseDetail } from '../../../miniprogram/shared/contracts/cases';
import { expectSame, expectSeen } from './checks';
import { freshCase, tell, today, type Case, type Model } from './model';
import { people, type Person } from './people';
import type { Blow, Real } from './real';

interface Filing {
  model: Model;
  who: Person;
  choice: number;
  flaw: number;
  key: string;
}

export const matter = { type: 'practice', confidential: false, facts: '在被审计单位依法执行函证程序时受到妨碍。', claim: '请求协会出面协调。', opposingParty: '某某公司' };

/** For oneself as a member, or for the firm that entrusted it; everybody else is refused. */
export async function file({ model, who, choice, flaw, key }: Filing, real: Real, blow: Blow | null): Promise<void> {
  const asFirm = who.actsFor !== null && flaw === 0;
  const electronic = choice % 3 > 0;
  const service = electronic ? { way: 'electronic' } : { way: 'paper', address: '示例省甲市示例路 1 号' };
  const evidence = choice % 2 === 0 ? [{ title: '通知书', file: real.upload(who.openid) }] : [];
  const input = { key, as: asFirm ? 'firm' : 'self', ...matter, evidence, service, truthful: true, noSecrets: true };
  const answer = await real.ask<CaseDetail>(who.openid, 'cases', 'file', input, blow);
  const possible = asFirm || who.memberOf !== null;
  if (answer.ok !== possible) throw new Error(`${who.openid} files: the model says ${possible}, the cloud ${JSON.stringify(answer).slice(0, 300)}`);
  if (!answer.ok) return;
  const each = freshCase(answer.value.id, answer.value.receivedAt, { firm: asFirm ? who.actsFor : null, applicant: who.openid, electronic, remindedThrough: today(model), knowsNextYear: model.nextYear, done: ['file'] });
  model.cases.push(each);
  tell(model, each, who.openid, '维权服务申请已收到');
  for (const { openid } of staffOf(each, ['lead'])) tell(model, each, openid, '收到新的维权申请');
  expectSame(await real.case(each.id), each);
  expectSeen(answer.value, each, who, model);
}

/** From paper by whoever may register it, of a day not after today. */
export async function intake({ model, who, choice, key }: Filing, real: Real, blow: Blow | null): Promise<void> {
  const receivedOn = daysAfter(today(model), (choice % 16) - 14);
  const evidence = [{ title: '书面申请扫描件', file: real.upload(who.openid) }];
  const input = { key, receivedOn, applicant: { name: '某申请人', firmName: '某某单位' }, ...matter, evidence, address: '示例省甲市示例路 1 号' };
  const answer = await real.ask<CaseDetail>(who.openid, 'cases', 'intake', input, blow);
  const possible = who.roles.some((role) => role === 'case-officer' || role === 'lead') && receivedOn <= today(model);
  if (answer.ok !== possible) throw new Error(`${who.openid} registers: the model says ${possible}, the cloud ${JSON.stringify(answer).slice(0, 300)}`);
  if (!answer.ok) return;
  const at = who.worksAt!;
  const each = freshCase(answer.value.id, answer.value.receivedAt, { paper: { by: who.openid, confirmed: false, returned: false, asked: [] }, electronic: false, at, heardAt: at, remindedThrough: receivedOn, knowsNextYear: model.nextYear, done: ['intake'] });
  model.cases.push(each);
  tellConfirmers(model, each);
  expectSame(await real.case(each.id), each);
}

/** Whoever it is asked of, and may know of it for that. */
export function tellConfirmers(model: Model, each: Case): void {
  each.paper!.asked = confirmers(each).map(({ openid }) => openid);
  for (const openid of each.paper!.asked) tell(model, each, openid, '有纸质收件等待确认');
}

function staffOf({ at }: Pick<Case, 'at'>, roles: string[]): Person[] {
  return people.filter((who) => who.worksAt?.associationId === at.associationId && who.roles.some((role) => roles.includes(role)));
}

/** Somebody else here; where there is nobody, right above. */
export function confirmers({ at, paper }: Pick<Case, 'at' | 'paper'>): Person[] {
  const roles = ['lead', 'approver', 'case-officer'];
  const near = staffOf({ at }, roles).filter(({ openid }) => openid !== paper!.by);
  return near.length > 0 ? near : people.filter((who) => who.worksAt?.associationId === at.associationPath.at(-2) && who.roles.some((role) => roles.includes(role)));
}

