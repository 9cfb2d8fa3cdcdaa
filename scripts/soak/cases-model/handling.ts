import type { Day } from '../../../miniprogram/shared/contracts/answers';
import { daysAfter } from '../../../miniprogram/shared/workdays';
import { matter, tellConfirmers } from './filing';
import { mayHold, tell, today, type Case } from './model';
import { offers } from './offers';
import { city, neighbour, people, province, staffIdOf, type Person, type Place } from './people';
import { chosen, tellApplicant, tellOfficer, type Attempt, type Step } from './step';

const trusted = ['case-officer', 'lead', 'approver', 'committee-secretary'];
const staffAt = ({ associationId }: Place) => people.filter(({ worksAt, roles }) => worksAt?.associationId === associationId && roles.some((role) => trusted.includes(role)));
const applied = ({ applicant }: Case, { openid }: Person) => applicant === openid;
const mayInherit = (who: Person, each: Case) => mayHold(each, who) && who.openid !== each.officer;

/** With a flaw somebody who cannot hold the case, or has it already. */
function heir({ each, choice, flaw }: Attempt): Person {
  return chosen(staffAt(each.at).filter((who) => mayInherit(who, each) === (flaw === 0)), choice) ?? staffAt(each.at)[0]!;
}

/** Whoever does not know of it yet; with a flaw whoever does. */
function newcomer({ each, choice, flaw }: Attempt): Person {
  const knows = ({ openid }: Person) => each.officer === openid || each.team.has(openid);
  return chosen(staffAt(each.at).filter((who) => knows(who) === flaw > 0 && !applied(each, who)), choice) ?? staffAt(each.at)[0]!;
}

/** Up or down the same path; with a flaw to who has it already or sits beside. */
function destination({ each: { at }, flaw }: Attempt): Place {
  if (flaw > 0) return at === city ? neighbour : at;
  return at === province ? city : province;
}

export const handling: Record<string, Step> = {
  assign: {
    weight: 0.7,
    possible: (attempt) => offers.assign(attempt) && mayInherit(heir(attempt), attempt.each),
    input: (attempt) => ({ staffId: staffIdOf(heir(attempt).openid), reason: '按片区分工' }),
    done: (attempt) => {
      const { openid } = heir(attempt);
      attempt.each.officer = openid;
      attempt.each.team.delete(openid);
      tell(attempt.model, attempt.each, openid, '有案件由您承办');
    },
  },
  take: {
    weight: 8,
    possible: offers.take,
    input: () => ({}),
    done: ({ each, who }) => {
      each.officer = who.openid;
      each.team.delete(who.openid);
    },
  },
  letIn: {
    weight: 0.3,
    possible: (attempt) => {
      const { openid } = newcomer(attempt);
      const { each } = attempt;
      return offers.letIn(attempt) && each.officer !== openid && !each.team.has(openid) && each.applicant !== openid;
    },
    input: (attempt) => ({ staffId: staffIdOf(newcomer(attempt).openid), reason: '协助整理材料' }),
    done: (attempt) => {
      const { openid } = newcomer(attempt);
      attempt.each.team.add(openid);
      tell(attempt.model, attempt.each, openid, '您可以查看一个案件');
    },
  },
  note: { weight: 0.3, possible: offers.note, input: () => ({ text: '已电话联系' }), done: () => {} },
  refer: {
    weight: 0.3,
    possible: (attempt) => offers.refer(attempt) && attempt.flaw === 0,
    input: (attempt) => ({ associationId: destination(attempt).associationId, reason: '涉及多个城市' }),
    done: (attempt) => {
      const { each, model } = attempt;
      each.at = destination(attempt);
      each.heardAt = each.at;
      each.officer = null;
      each.team.clear();
      each.toldAbove.clear();
      tellApplicant(attempt, '案件已移送办理');
      for (const { openid, roles } of staffAt(each.at)) if (roles.includes('lead')) tell(model, each, openid, '有案件移送到本会');
    },
  },
  requestSupplement: {
    weight: 0.5,
    possible: offers.requestSupplement,
    input: () => ({ asked: '请提供函证的往来记录' }),
    done: (attempt, { supplements }) => {
      attempt.each.supplements.push(supplements.at(-1)!.id);
      tellApplicant(attempt, '请补充材料');
    },
  },
  supplement: {
    weight: 0.5,
    possible: (attempt) => offers.supplement(attempt) && attempt.flaw === 0,
    input: ({ each, choice, flaw }, upload) => ({
      supplementId: flaw > 0 ? 'nowhere' : (chosen([null, ...each.supplements], choice) ?? null),
      ...{ text: '补充一份说明', evidence: choice % 3 === 0 ? [{ title: '回函', file: upload() }] : [] },
    }),
    done: ({ model, each }) => tell(model, each, each.officer, '申请人补充了材料'),
  },
  withdraw: {
    weight: 0.05,
    possible: offers.withdraw,
    input: () => ({ reason: '已经和解' }),
    done: (attempt) => {
      attempt.each.state = 'withdrawn';
      for (const meeting of attempt.each.meetings) if (meeting.state === 'called') meeting.state = 'cancelled';
      tellApplicant(attempt, '维权服务申请已撤回');
      tell(attempt.model, attempt.each, attempt.each.officer, '申请人撤回了案件');
    },
  },
  confirmIntake: {
    weight: 6,
    possible: offers.confirmIntake,
    input: () => ({}),
    done: ({ each }) => {
      each.paper!.confirmed = true;
    },
  },
  sendBackIntake: {
    weight: 3,
    possible: offers.sendBackIntake,
    input: () => ({ reason: '收到日期与扫描件不符' }),
    done: ({ model, each }) => {
      each.paper!.returned = true;
      tell(model, each, each.paper!.by, '纸质收件已退回');
    },
  },
  correctIntake: {
    weight: 6,
    possible: (attempt) => offers.correctIntake(attempt) && attempt.flaw === 0,
    input: (attempt) => ({ ...matter, receivedOn: correctedDay(attempt), applicant: null, address: '示例省甲市示例路 2 号' }),
    done: ({ model, each, who }, { receivedAt }) => {
      if (receivedAt !== each.receivedAt) {
        each.toldAbove.clear();
        each.remindedThrough = receivedAt.slice(0, 10);
      }
      Object.assign(each, { receivedAt, receivedOn: receivedAt.slice(0, 10), paper: { by: who.openid, confirmed: false, returned: false, asked: [] } });
      tellConfirmers(model, each);
    },
  },
  recordSupplement: {
    weight: 0.3,
    possible: (attempt) => offers.recordSupplement(attempt) && attempt.flaw === 0,
    input: ({ each, choice, flaw }, upload) => ({ supplementId: chosen([null, ...each.supplements], choice) ?? null, text: '申请人寄来一份说明', evidence: scanOf(flaw, upload) }),
    done: (attempt) => {
      tellApplicant(attempt, '协会登记了补充的材料');
      tellOfficer(attempt, '申请人补充了材料');
    },
  },
  recordWithdrawal: {
    weight: 0.05,
    possible: (attempt) => offers.recordWithdrawal(attempt) && attempt.flaw === 0,
    input: ({ flaw }, upload) => ({ reason: '已经和解', evidence: scanOf(flaw, upload) }),
    done: ({ model, each, who }) => {
      each.state = 'withdrawn';
      for (const meeting of each.meetings) if (meeting.state === 'called') meeting.state = 'cancelled';
      const staff = new Set([...(each.officer === null ? [] : [each.officer]), ...staffAt(each.at).filter(({ roles }) => roles.includes('lead')).map(({ openid }) => openid)]);
      for (const openid of staff) if (openid !== who.openid) tell(model, each, openid, '已登记申请人撤回');
    },
  },
};

/** With a flaw nothing is scanned. */
const scanOf = (flaw: number, upload: () => string) => [{ title: '书面材料', file: flaw > 0 ? null : upload() }];

/** Up to three weeks ago; with a flaw tomorrow. */
const correctedDay = ({ model, choice, flaw }: Attempt): Day => daysAfter(today(model), flaw > 0 ? 1 : -(choice % 20));
