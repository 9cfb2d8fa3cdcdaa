import type { OpenWork } from '../../../miniprogram/shared/contracts/contacts';
import { expectSame } from './checks';
import { announce } from './ladder';
import { isOpen, isPartial, tell, type Case, type Model } from './model';
import { city, people, staffIdOf, type Person } from './people';
import type { Real } from './real';
import { chosen } from './step';
import { Try, type Dice } from './trying';

const trusted = ['case-officer', 'lead', 'approver', 'committee-secretary'];
const staff = people.filter(({ worksAt, roles }) => worksAt === city && roles.some((role) => trusted.includes(role)));

/** Somebody leaves, and everything that is open goes to one who follows, but for what the follower must not hold. */
export class HandOver extends Try {
  constructor(private readonly dice: Dice) {
    super();
  }

  async attempt(model: Model, real: Real): Promise<void> {
    const { a, b, flaw } = this.dice;
    const who = flaw < 2 ? people.find(({ openid }) => openid === 'lead')! : chosen(people, a)!;
    const [leaving, following] = [(flaw < 2 && holderOf(model, a)) || chosen(staff, a)!, chosen(staff, b)!];
    this.say(model, `${who.openid} hands over from ${leaving.openid} to ${following.openid}`);
    const possible = who.roles.includes('lead') && (who.worksAt === city || city.associationPath.at(-2) === who.worksAt?.associationId) && leaving !== following;
    const answer = await real.ask<OpenWork[]>(who.openid, 'cases', 'handOver', { from: staffIdOf(leaving.openid), to: staffIdOf(following.openid), reason: '调离' });
    if (answer.ok !== possible) throw new Error(`${who.openid} hands over: the model says ${possible}, the cloud ${JSON.stringify(answer).slice(0, 300)}`);
    if (!answer.ok) return;
    for (const each of model.cases.filter((one) => isOpen(one) && one.at === city)) given(model, each, leaving, following);
    for (const each of model.cases) expectSame(await real.case(each.id), each);
    expectLeft(answer.value, model, leaving);
  }
}

/** Somebody who has something to leave behind. */
function holderOf(model: Model, choice: number): Person | undefined {
  const held = chosen(model.cases.filter((each) => isOpen(each) && each.at === city && each.officer !== null), choice);
  return staff.find(({ openid }) => openid === held?.officer);
}

function given(model: Model, each: Case, { openid: from }: Person, follower: Person): void {
  const holds = each.officer === from;
  if (!holds && !each.team.has(from)) return;
  if (isPartial(each, follower) || (holds && !follower.roles.includes('case-officer'))) return;
  announce(model, each);
  each.team.delete(from);
  if (holds) each.officer = follower.openid;
  if (holds) each.team.delete(follower.openid);
  else if (each.officer !== follower.openid) each.team.add(follower.openid);
  each.done.push('handOver');
  tell(model, each, follower.openid, holds ? '有案件由您承办' : '您可以查看一个案件');
}

/** What the follower must not hold stays behind, and is said. */
function expectLeft(left: OpenWork[], model: Model, { openid }: Person): void {
  const open = model.cases.filter(isOpen);
  const expected = { cases: open.filter(({ officer }) => officer === openid).length, 'known-cases': open.filter(({ team }) => team.has(openid)).length };
  const found = { cases: 0, 'known-cases': 0, ...Object.fromEntries(left.map(({ kind, count }) => [kind, count])) };
  if (JSON.stringify(found) !== JSON.stringify(expected)) throw new Error(`left behind ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
}
