import type { MatterActions, MatterDetail } from 'shared/contracts/matters';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { byFirm, byMember, type AuditBy } from '../platform/audit';
import { refuse } from '../platform/errors';
import { isRisky } from '../platform/text-check';
import { ownMatter } from './browsing';
import { entryAbout } from './entries';
import { answered, rated, withdrawn, type Doer, type Leaving, type Matter } from './matter';
import { mayTake } from './policy';
import { take } from './taking';
import * as view from './view';

type Inputs = { [Name in keyof MatterActions]: MatterActions[Name]['input'] };
type Own = 'answer' | 'rate' | 'withdraw';

/** What the member, frozen or not, or whoever acts for the firm goes on with. */
export async function answer({ matterId, revision, text }: Inputs['answer'], call: Call<Actor>): Promise<MatterDetail> {
  if (await isRisky(text, call.actor.openid)) refuse('invalid', '内容没有通过微信的内容安全检查，请修改后再提交');
  return go('answer', { matterId, revision, text }, call, (matter, by) => answered(matter, text, by, call.now));
}

export function rate({ matterId, revision, score, words }: Inputs['rate'], call: Call<Actor>): Promise<MatterDetail> {
  const rating = { score, words: words ?? null };
  return go('rate', { matterId, revision, text: rating.words }, call, (matter, by) => rated(matter, rating, by, call.now));
}

export function withdraw({ matterId, revision }: Inputs['withdraw'], call: Call<Actor>): Promise<MatterDetail> {
  return go('withdraw', { matterId, revision, text: null }, call, (matter, by) => withdrawn(matter, by, call.now));
}

interface Asked {
  matterId: string;
  revision: number;
  text: string | null;
}

async function go<Step extends Own>(step: Step, { matterId, revision, text }: Asked, { actor, now }: Call<Actor>, next: (matter: Leaving<Step>, by: Doer) => Matter): Promise<MatterDetail> {
  const { matter, kind } = await ownMatter(matterId, actor);
  const acting = actingFor(matter, actor);
  const by: Doer = { openid: actor.openid, name: acting.name, associationName: null };
  const entry = entryAbout(step, matter, kind.name, acting, now);
  const after = await take(matter, { step, revision, by, said: { text, to: null }, may: mayTake(step, matter, kind), next: (found) => next(found, by), entry });
  return view.detail(after, kind);
}

/** A firm's matter is gone on with in both names, one's own in the own one. */
function actingFor({ firm, filer }: Matter, { openid, identity: { member, employee, mandate } }: Actor): AuditBy {
  if (firm && mandate) return byFirm({ openid, ...mandate });
  return byMember({ openid, name: (member ?? employee)?.name ?? filer.name }, member ? 'member' : employee ? 'employee' : 'guest');
}
