import type { CaseDetail } from '../../../miniprogram/shared/contracts/cases';
import { daysAfter } from '../../../miniprogram/shared/workdays';
import { year2027 } from './calendar';
import { expectSeen } from './checks';
import { fileOne } from './leading';
import { isApplicant, isOpen, mayRead, today, type Model } from './model';
import { offers } from './offers';
import { people } from './people';
import type { Blow, Real } from './real';
import { chosen } from './step';
import { Try, type Dice } from './trying';
import { runDuty } from './walking';

const mostCases = 3;

export class File extends Try {
  constructor(private readonly dice: Dice) {
    super();
  }

  async attempt(model: Model, real: Real): Promise<void> {
    if (model.cases.filter(isOpen).length >= mostCases) return;
    await fileOne(model, real, chosen(people, this.dice.a)!, this.dice, (what) => this.say(model, what));
  }
}

/** Whoever may know opens the case and is written down; nobody else learns anything. */
export class Look extends Try {
  constructor(private readonly dice: Dice) {
    super();
  }

  async attempt(model: Model, real: Real): Promise<void> {
    const [each, who] = [chosen(model.cases, this.dice.a), chosen(people, this.dice.b)!];
    if (!each) return;
    this.say(model, `${who.openid} looks at ${each.id.slice(0, 4)}`);
    const answer = await real.ask<CaseDetail>(who.openid, 'cases', 'detail', { caseId: each.id });
    if (answer.ok !== mayRead(each, who)) throw new Error(`${who.openid} may${mayRead(each, who) ? '' : ' not'} read: ${JSON.stringify(answer).slice(0, 300)}`);
    if (!answer.ok) return;
    expectSeen(answer.value, each, who, model);
    if (!isApplicant(each, who)) model.looks += 1;
  }
}

/** The file of the whole case: for its applicant and for who answers for it, and written down. */
export class Print extends Try {
  constructor(private readonly dice: Dice) {
    super();
  }

  async attempt(model: Model, real: Real): Promise<void> {
    const [each, who] = [chosen(model.cases, this.dice.a), chosen(people, this.dice.b)!];
    if (!each) return;
    this.say(model, `${who.openid} prints ${each.id.slice(0, 4)}`);
    const possible = mayRead(each, who) && offers.print({ model, each, who });
    const answer = await real.ask(who.openid, 'cases', 'print', { caseId: each.id });
    if (answer.ok !== possible) throw new Error(`${who.openid} may${possible ? '' : ' not'} print: ${JSON.stringify(answer).slice(0, 300)}`);
    if (answer.ok && !isApplicant(each, who)) model.looks += 1;
  }
}

const hours = ['08:15', '10:00', '18:00'];

/** Days go by, a weekend or a holiday among them. */
export class Pass extends Try {
  constructor(
    private readonly days: number,
    private readonly hour: number,
  ) {
    super();
  }

  async attempt(model: Model, real: Real): Promise<void> {
    this.say(model, `${this.days} days pass`);
    real.moveTo(`${daysAfter(today(model), this.days)}T${hours[this.hour]}:00.000+08:00`);
    model.now = real.now();
    return Promise.resolve();
  }
}

export class Duty extends Try {
  constructor(private readonly blow: Blow | null) {
    super();
  }

  async attempt(model: Model, real: Real): Promise<void> {
    this.say(model, `the duty${this.blow ? `, ${this.blow.fate} ${this.blow.nth}` : ''}`);
    await runDuty(model, real, this.blow);
  }
}

/** The notice for the next year comes, early or late. */
export class NextYear extends Try {
  async attempt(model: Model, real: Real): Promise<void> {
    if (model.nextYear || today(model) < '2026-12-01') return;
    this.say(model, 'the next year is entered');
    await real.add('calendarYears', [{ _id: '2027', year: 2027, current: year2027, proposal: null, history: [], revision: 1, version: 1 }]);
    model.nextYear = true;
  }
}
