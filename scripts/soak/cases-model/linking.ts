import { isApplicant, isOpen, mayRead, tell, type Case } from './model';
import { offers } from './offers';
import { chosen, tellApplicant, type Attempt, type Step } from './step';

/** Another one; with a flaw the case itself. */
function other({ model, each, choice, flaw }: Attempt): Case | undefined {
  return flaw > 0 ? each : chosen(model.cases.filter((one) => one !== each), choice);
}

/** As one who works there: nobody links the case that they filed themselves. */
const isReadable = ({ who }: Attempt, one: Case | undefined): one is Case => one !== undefined && one.number !== null && mayRead(one, who) && !isApplicant(one, who);

function isOfSame(one: Case, two: Case): boolean {
  if (one.firm !== null || two.firm !== null) return one.firm === two.firm;
  return one.applicant === two.applicant; // from paper there is but one name in this model
}

/** Into the one received first, which still runs. */
function mayMerge(each: Case, into: Case): boolean {
  return each !== into && isOfSame(each, into) && isOpen(into) && into.state !== 'answered' && into.receivedAt <= each.receivedAt;
}

const input = (attempt: Attempt) => ({ number: other(attempt)?.number ?? '注协维收〔2000〕1号', reason: '事实相同' });

/** Both say so, the other one by the system. */
function joined(attempt: Attempt, kind: string, back: string): void {
  const { each, who, model } = attempt;
  const one = other(attempt)!;
  each.links.add(`${kind} ${one.id}`);
  one.links.add(`${back} ${each.id}`);
  one.done.push('join');
  if (one.officer !== who.openid) tell(model, one, one.officer, '案件有关联');
}

/** One of those that it is linked to. */
function related({ each, choice }: Attempt): string | undefined {
  return chosen([...each.links].filter((key) => key.startsWith('related')).sort(), choice)?.split(' ')[1];
}

export const linking: Record<string, Step> = {
  link: {
    weight: 0.5,
    possible: (attempt) => {
      const one = other(attempt);
      return offers.link(attempt) && isReadable(attempt, one) && one !== attempt.each && ![...attempt.each.links].some((key) => key.endsWith(one.id));
    },
    input,
    done: (attempt) => joined(attempt, 'related', 'related'),
  },
  unlink: {
    weight: 0.3,
    possible: (attempt) => offers.unlink(attempt) && attempt.flaw === 0,
    input: (attempt) => ({ otherId: attempt.flaw > 0 ? attempt.each.id : (related(attempt) ?? 'nowhere'), reason: '关联有误' }),
    done: (attempt) => {
      const { each, who, model } = attempt;
      const one = model.cases.find(({ id }) => id === related(attempt))!;
      each.links.delete(`related ${one.id}`);
      one.links.delete(`related ${each.id}`);
      one.done.push('join');
      if (one.officer !== who.openid) tell(model, one, one.officer, '案件解除关联');
    },
  },
  merge: {
    weight: 0.5,
    possible: (attempt) => {
      const one = other(attempt);
      return offers.merge(attempt) && isReadable(attempt, one) && mayMerge(attempt.each, one);
    },
    input,
    done: (attempt) => {
      attempt.each.state = 'merged';
      tellApplicant(attempt, '两件申请合并办理');
      joined(attempt, 'into', 'from');
    },
  },
};
