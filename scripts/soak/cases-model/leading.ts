import { intake, file } from './filing';
import { calledMeeting, type Case, type Model } from './model';
import { people, type Person } from './people';
import type { Real } from './real';
import { chosen, type Attempt } from './step';
import { steps } from './steps';
import { Try, type Dice } from './trying';
import { take } from './walking';

/** Somebody does something that is possible; what leads on is done more often. */
export class LeadOn extends Try {
  constructor(private readonly dice: Dice) {
    super();
  }

  async attempt(model: Model, real: Real): Promise<void> {
    const { a, c, blow } = this.dice;
    const each = chosen(model.cases.filter(({ archived }) => !archived), a);
    if (!each) return fileOne(model, real, people[a % 4]!, this.dice, (what) => this.say(model, what));
    awaitMeeting(model, each, real, c);
    const found = possibleStep(model, each, this.dice);
    if (!found) return this.say(model, 'nothing is possible');
    const [name, attempt] = found;
    this.say(model, `${attempt.who.openid} ${name} ${each.id.slice(0, 4)}${blow ? `, ${blow.fate} ${blow.nth}` : ''}`);
    await take(name, attempt, real, blow);
  }
}

/** Nothing else leads on while a meeting has been called and its day has not come. */
function awaitMeeting(model: Model, each: Case, real: Real, choice: number): void {
  const meeting = calledMeeting(each);
  if (!meeting || model.now >= meeting.at || choice % 3 === 0) return;
  real.moveTo(`${meeting.at.slice(0, 10)}T10:00:00.000+08:00`);
  model.now = real.now();
}

/** One of all that anybody may do now, what leads on more often. */
export function possibleStep(model: Model, each: Case, { b, c }: Dice): [string, Attempt] | undefined {
  const all = Object.keys(steps).flatMap((name) => people.map((who): [string, Attempt] => [name, { model, each, who, choice: c, flaw: 0, key: `k${model.now}${b}` }]));
  const possible = all.filter(([name, attempt]) => steps[name]!.possible(attempt));
  return chosen(possible.flatMap((one) => Array.from({ length: Math.round(steps[one[0]]!.weight * 20) }, () => one)), b);
}

export async function fileOne(model: Model, real: Real, who: Person, { b, c, flaw, blow }: Dice, say: (what: string) => void): Promise<void> {
  const way = flaw === 0 && who.worksAt !== null && who.memberOf === null ? intake : file;
  say(`${who.openid} ${way === file ? 'files' : 'registers from paper'}${blow ? `, ${blow.fate} ${blow.nth}` : ''}`);
  await way({ model, who, choice: b + c, flaw, key: `n${model.now}${b}` }, real, blow);
}
