import type { CaseDetail } from '../../../miniprogram/shared/contracts/cases';
import { expectSame } from './checks';
import { possibleStep } from './leading';
import { mayRead, type Model } from './model';
import { people } from './people';
import type { Real } from './real';
import { chosen } from './step';
import { steps } from './steps';
import { Try, type Dice } from './trying';
import { carryOn, take } from './walking';

/** Anybody tries anything, with or without a flaw. */
export class TryAnything extends Try {
  constructor(private readonly dice: Dice) {
    super();
  }

  async attempt(model: Model, real: Real): Promise<void> {
    const { a, b, c, flaw } = this.dice;
    const each = chosen(model.cases, a);
    if (!each) return;
    const [name, who] = [chosen(Object.keys(steps), b)!, chosen(people, c)!];
    this.say(model, `${who.openid} tries ${name} ${each.id.slice(0, 4)}, flaw ${flaw}`);
    await take(name, { model, each, who, choice: a + b + c, flaw, key: `t${model.now}${b}` }, real, null);
  }
}

/** The whole of a possible step, but with a flaw: refused with a reason, and nothing has changed. */
export class TryWithFlaw extends Try {
  constructor(private readonly dice: Dice) {
    super();
  }

  async attempt(model: Model, real: Real): Promise<void> {
    const { a, flaw } = this.dice;
    const each = chosen(model.cases, a);
    const found = each && possibleStep(model, each, this.dice);
    if (!found) return;
    const [name, attempt] = found;
    this.say(model, `${attempt.who.openid} ${name} ${each.id.slice(0, 4)} with flaw ${flaw}`);
    await take(name, { ...attempt, flaw }, real, null);
  }
}

/** The same call again is the same step; on a page that is stale it is refused. */
export class TryAgain extends Try {
  constructor(private readonly dice: Dice) {
    super();
  }

  async attempt(model: Model, real: Real): Promise<void> {
    const { a } = this.dice;
    const each = chosen(model.cases, a);
    const found = each && possibleStep(model, each, this.dice);
    if (!found) return;
    const [name, attempt] = found;
    this.say(model, `${attempt.who.openid} ${name} ${each.id.slice(0, 4)}, and again`);
    const { input } = await take(name, attempt, real, null);
    const again = await real.ask<CaseDetail>(attempt.who.openid, 'cases', name, input);
    const after = await real.case(each.id);
    const stillKnown = mayRead(each, attempt.who) || again.ok;
    if (stillKnown && !again.ok) throw new Error(`${name} asked again was refused: ${JSON.stringify(again)}`);
    expectSame(after, each);
    const stale = await real.ask<CaseDetail>(attempt.who.openid, 'cases', name, { ...input, version: after.version + 7 });
    if (stale.ok) throw new Error(`${name} went through on a page that is stale`);
  }
}

/** Two at once on the same page: exactly one of them gets through. */
export class TryTogether extends Try {
  constructor(private readonly dice: Dice) {
    super();
  }

  async attempt(model: Model, real: Real): Promise<void> {
    const { a, b, c } = this.dice;
    const each = chosen(model.cases, a);
    if (!each) return;
    const [one, other] = [possibleStep(model, each, this.dice), possibleStep(model, each, { ...this.dice, b: b + c + 1 })];
    if (!one || !other || (one[0] === other[0] && one[1].who === other[1].who)) return;
    this.say(model, `${one[1].who.openid} ${one[0]} and ${other[1].who.openid} ${other[0]} at once in ${each.id.slice(0, 4)}`);
    const { version } = await real.case(each.id);
    const both = [one, other];
    const answers = await Promise.all(both.map(([name, attempt]) => real.ask(attempt.who.openid, 'cases', name, { caseId: each.id, version, ...steps[name]!.input(attempt, () => real.upload(attempt.who.openid)) })));
    if (answers.filter(({ ok }) => ok).length !== 1) throw new Error(`of two at once ${answers.filter(({ ok }) => ok).length} got through: ${JSON.stringify(answers).slice(0, 500)}`);
    const [name, attempt] = both[answers.findIndex(({ ok }) => ok)]!;
    await carryOn(name, attempt, real);
  }
}
