import type { Sitting } from '../../../miniprogram/shared/contracts/case-sittings';
import { expectSame } from './checks';
import { announce } from './ladder';
import { hasRecused, impartial, tell, type Case, type Meeting, type Model } from './model';
import { experts, people, type Person } from './people';
import type { Real } from './real';
import { chosen } from './step';
import { Try, type Dice } from './trying';

type Deed = 'stepAside' | 'giveOpinion';

/** Somebody who sits on the committee steps aside, or writes an opinion; whoever was not called can do neither. */
export class Attend extends Try {
  constructor(private readonly dice: Dice) {
    super();
  }

  async attempt(model: Model, real: Real): Promise<void> {
    const { a, b, c, flaw } = this.dice;
    const each = chosen(model.cases.filter(({ meetings }) => meetings.length > 0), a);
    const meeting = each && chosen(each.meetings, b);
    if (!each || !meeting) return;
    const who = flaw < 2 ? (memberOf(meeting) ?? people[0]!) : chosen(people, c)!;
    const deed: Deed = c % 3 === 0 ? 'stepAside' : 'giveOpinion';
    this.say(model, `${who.openid} ${deed} ${each.id.slice(0, 4)}`);
    const seat = seatOf(meeting, who);
    const possible = seat !== undefined && may[deed](each, meeting, seat);
    const input = deed === 'stepAside' ? { reason: '与申请人合作过' } : { text: '建议协会出面协调，必要时提供专业意见。' };
    const answer = await real.ask<Sitting[]>(who.openid, 'cases', deed, { caseId: each.id, meetingId: meeting.id, ...input });
    if (answer.ok !== possible) throw new Error(`${who.openid} ${deed}: the model says ${possible}, the cloud ${JSON.stringify(answer).slice(0, 300)}`);
    if (!answer.ok || seat === undefined) return;
    announce(model, each);
    done[deed](model, each, meeting, seat);
    each.done.push(deed);
    expectSame(await real.case(each.id), each);
    expectSittings(answer.value, each, seat);
  }
}

const memberOf = ({ called }: Meeting) => people.find(({ openid }) => experts.some(({ id, member }) => member === openid && called.includes(id)));
const seatOf = ({ called }: Meeting, { openid }: Person) => experts.find(({ id, member }) => member === openid && called.includes(id))?.id;

const may: Record<Deed, (each: Case, meeting: Meeting, seat: string) => boolean> = {
  stepAside: (_, { state, recused }, seat) => state === 'called' && !recused.has(seat),
  giveOpinion: (each, { state }, seat) => {
    if (hasRecused(each, seat) || state === 'cancelled' || each.opinions.includes(seat)) return false;
    return ['accepted', 'convened', 'heard'].includes(each.state) && (impartial(each).includes(seat) || !experts.some(({ id, at }) => id === seat && at === each.heardAt));
  },
};

const done: Record<Deed, (model: Model, each: Case, meeting: Meeting, seat: string) => void> = {
  stepAside: (model, each, meeting, seat) => {
    meeting.recused.add(seat);
    for (const openid of new Set([meeting.by, each.officer])) tell(model, each, openid, '有委员申请回避');
  },
  giveOpinion: (model, each, _, seat) => {
    each.opinions.push(seat);
    tell(model, each, each.officer, '收到一份专家书面意见');
  },
};

/** Every meeting that the seat was called to, and none besides. */
function expectSittings(sittings: Sitting[], each: Case, seat: string): void {
  const seen = sittings.filter(({ caseId }) => caseId === each.id).map(({ meetingId, state }) => `${meetingId} ${state}`).sort();
  const called = each.meetings.filter(({ called: invited }) => invited.includes(seat)).map(({ id, state }) => `${id} ${state}`).sort();
  if (seen.join() !== called.join()) throw new Error(`sittings of ${seat}: ${seen.join()} instead of ${called.join()}`);
}
