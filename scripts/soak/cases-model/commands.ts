import fc from 'fast-check';
import type { Answer } from '../../../miniprogram/shared/contracts/answers';
import type { CaseDetail } from '../../../miniprogram/shared/contracts/cases';
import { daysAfter } from '../../../miniprogram/shared/workdays';
import { year2027 } from './calendar';
import { expectSame, expectSeen } from './checks';
import { file, intake } from './filing';
import { duty } from './ladder';
import { freshCase, isApplicant, isOpen, mayRead, tell, today, type Case, type Model } from './model';
import { offerToDraft } from './offers';
import { people, type Person } from './people';
import type { Blow, Real } from './real';
import { chosen, type Attempt } from './step';
import { steps } from './steps';

type Command = fc.AsyncCommand<Model, Real>;

/** Something that may always be tried: what comes of it is the model's to say. */
abstract class Try implements Command {
  protected said = '';
  check = () => true;
  abstract attempt(model: Model, real: Real): Promise<void>;

  async run(model: Model, real: Real): Promise<void> {
    model.now = real.now();
    await this.attempt(model, real);
  }

  toString = () => this.said;

  protected say(model: Model, what: string): void {
    this.said = `${model.now.slice(0, 16)} ${what}`;
  }
}

interface Dice {
  a: number;
  b: number;
  c: number;
  flaw: number;
  blow: Blow | null;
}

/** One step of one person, checked against the model, and the model carried on. */
async function take(name: string, attempt: Attempt, real: Real, blow: Blow | null): Promise<{ input: object; answer: Answer<CaseDetail> }> {
  const { each, who, model } = attempt;
  const { version } = await real.case(each.id);
  const input = { caseId: each.id, version, ...steps[name]!.input(attempt, () => real.upload(who.openid)) };
  const possible = steps[name]!.possible(attempt);
  const answer = await real.ask<CaseDetail>(who.openid, 'cases', name, input, blow);
  if (answer.ok !== possible) throw new Error(`${who.openid} ${name} in ${each.state}: the model says ${possible}, the cloud ${JSON.stringify(answer).slice(0, 300)}`);
  if (answer.ok) await carryOn(name, attempt, real);
  if (answer.ok) expectSeen(answer.value, each, who, model);
  return { input, answer };
}

async function carryOn(name: string, attempt: Attempt, real: Real): Promise<void> {
  const { each, model } = attempt;
  const after = await real.case(each.id);

  steps[name]!.done(attempt, after);
  each.done.push(name === 'draftNotice' ? offerToDraft(each.notices.at(-1)!.kind) : name);
  if (name === 'decideReopening' && each.reopened) await follow(model, each, real);
  if (Object.values(after.writtenNotices).some(({ state }) => state === 'numbering')) await runDuty(model, real, null); // its reply was lost: the duty numbers it
  expectSame(await real.case(each.id), each);
}

/** The case that goes on, as soon as it is there; a lost reply leaves it to the duty. */
async function follow(model: Model, each: Case, real: Real): Promise<boolean> {
  const id = (await real.case(each.id)).after!.id;
  if (!(await real.case(id))) return false;
  const { firm, applicant, electronic, at, officer, team, paper } = each;
  const asked = (await real.case(each.id)).reopening!.at;
  const fresh = freshCase(id, { firm, applicant, electronic, at, heardAt: at, path: new Set(at.associationPath), officer, team: new Set(team), receivedOn: asked.slice(0, 10), remindedThrough: today(model), knowsNextYear: model.nextYear, done: ['goOn'] });
  model.cases.push(fresh);
  if (paper === null) tell(model, fresh, applicant, '维权服务申请已收到');
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

/** Somebody does something that is possible; what leads on is done more often. */
class LeadOn extends Try {
  constructor(private readonly dice: Dice) {
    super();
  }

  async attempt(model: Model, real: Real): Promise<void> {
    const { a, b, c, blow } = this.dice;
    const each = chosen(model.cases.filter(({ archived }) => !archived), a);
    if (!each) return fileOne(model, real, people[a % 4]!, this.dice, (what) => this.say(model, what));
    const possible = everyone(model, each, c, `k${model.now}${b}`).filter(([name, attempt]) => steps[name]!.possible(attempt));
    const weighed = possible.flatMap((one) => Array.from({ length: Math.max(1, Math.round(steps[one[0]]!.weight * 5)) }, () => one));
    const found = chosen(weighed, b);
    if (!found) return this.say(model, 'nothing is possible');
    const [name, attempt] = found;
    this.say(model, `${attempt.who.openid} ${name} ${each.id.slice(0, 4)}${blow ? `, ${blow.fate} ${blow.nth}` : ''}`);
    await take(name, attempt, real, blow);
  }
}

function everyone(model: Model, each: Case, choice: number, key: string): [string, Attempt][] {
  return Object.keys(steps).flatMap((name) => people.map((who): [string, Attempt] => [name, { model, each, who, choice, flaw: 0, key }]));
}

/** Anybody tries anything, with or without a flaw. */
class TryAnything extends Try {
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
class TryWithFlaw extends Try {
  constructor(private readonly dice: Dice) {
    super();
  }

  async attempt(model: Model, real: Real): Promise<void> {
    const { a, b, c, flaw } = this.dice;
    const each = chosen(model.cases, a);
    const found = each && chosen(everyone(model, each, c, `f${model.now}${b}`).filter(([name, one]) => steps[name]!.possible(one)), b);
    if (!found) return;
    const [name, attempt] = found;
    this.say(model, `${attempt.who.openid} ${name} ${each.id.slice(0, 4)} with flaw ${flaw}`);
    await take(name, { ...attempt, flaw }, real, null);
  }
}

/** The same call again is the same step; on a page that is stale it is refused. */
class TryAgain extends Try {
  constructor(private readonly dice: Dice) {
    super();
  }

  async attempt(model: Model, real: Real): Promise<void> {
    const { a, b, c } = this.dice;
    const each = chosen(model.cases, a);
    const found = each && chosen(everyone(model, each, c, `a${model.now}${b}`).filter(([name, one]) => steps[name]!.possible(one)), b);
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
class TryTogether extends Try {
  constructor(private readonly dice: Dice) {
    super();
  }

  async attempt(model: Model, real: Real): Promise<void> {
    const { a, b, c } = this.dice;
    const each = chosen(model.cases, a);
    if (!each) return;
    const possible = everyone(model, each, c, `b${model.now}${b}`).filter(([name, one]) => steps[name]!.possible(one));
    const [one, other] = [chosen(possible, b), chosen(possible, b + c + 1)];
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

async function fileOne(model: Model, real: Real, who: Person, { b, c, flaw, blow }: Dice, say: (what: string) => void): Promise<void> {
  const way = flaw === 0 && who.worksAt !== null && who.memberOf === null ? intake : file;
  say(`${who.openid} ${way === file ? 'files' : 'registers from paper'}${blow ? `, ${blow.fate} ${blow.nth}` : ''}`);
  await way({ model, who, choice: b + c, flaw, key: `n${model.now}${b}` }, real, blow);
}

const mostCases = 4;

class File extends Try {
  constructor(private readonly dice: Dice) {
    super();
  }

  async attempt(model: Model, real: Real): Promise<void> {
    if (model.cases.filter(isOpen).length >= mostCases) return;
    await fileOne(model, real, chosen(people, this.dice.a)!, this.dice, (what) => this.say(model, what));
  }
}

/** Whoever may know opens the case and is written down; nobody else learns anything. */
class Look extends Try {
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

const hours = ['08:15', '10:00', '18:00'];

/** Days go by, a weekend or a holiday among them. */
class Pass extends Try {
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

class Duty extends Try {
  constructor(private readonly blow: Blow | null) {
    super();
  }

  async attempt(model: Model, real: Real): Promise<void> {
    this.say(model, `the duty${this.blow ? `, ${this.blow.fate} ${this.blow.nth}` : ''}`);
    await runDuty(model, real, this.blow);
  }
}

/** The notice for the next year comes, early or late. */
class NextYear extends Try {
  async attempt(model: Model, real: Real): Promise<void> {
    if (model.nextYear || today(model) < '2026-12-01') return;
    this.say(model, 'the next year is entered');
    await real.add('calendarYears', [{ _id: '2027', year: 2027, current: year2027, proposal: null, history: [], revision: 1, version: 1 }]);
    model.nextYear = true;
  }
}

const many = fc.nat(9999);
const blow = fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.record({ nth: fc.integer({ min: 1, max: 14 }), fate: fc.constantFrom('kill' as const, 'lose' as const) }) });
const dice: fc.Arbitrary<Dice> = fc.record({ a: many, b: many, c: many, flaw: fc.constantFrom(0, 1, 2), blow });

const weighted: [number, fc.Arbitrary<Command>][] = [
  [30, dice.map((each) => new LeadOn(each))],
  [6, dice.map((each) => new TryAnything(each))],
  [3, dice.map((each) => new TryWithFlaw({ ...each, flaw: 1 + (each.flaw % 2) }))],
  [2, dice.map((each) => new TryAgain(each))],
  [2, dice.map((each) => new TryTogether(each))],
  [2, dice.map((each) => new File(each))],
  [2, dice.map((each) => new Look(each))],
  [5, fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(2)).map(([days, hour]) => new Pass(days, hour))],
  [4, blow.map((each) => new Duty(each))],
  [1, fc.constant(null).map(() => new NextYear())],
];

export const command: fc.Arbitrary<Command> = fc.oneof(...weighted.map(([weight, arbitrary]) => ({ weight, arbitrary })));

