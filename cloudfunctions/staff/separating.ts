import type { Day, Instant } from 'shared/contracts/answers';
import { plus } from 'shared/instants';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { memberIdsOf, openidOf } from '../platform/directory';
import { refuse } from '../platform/errors';
import { afterwards } from '../platform/log';
import { sleep } from '../platform/patience';
import { plainName } from '../platform/words';
import type { AppointmentRecord } from './appointment';
import { postsOf, type Post } from './committee';
import { mayBeSame, postFault, type ExpertRecord, type SeatRecord } from './expert';
import * as store from './store';

/** Seconds; longer than a call may run (config.json), so that whoever died in its turn holds the next one up no longer. */
const turn = 30;

/** What could put one person on both sides is looked at and written by one call at a time: of two side by side neither would find the other. */
export function inTurn<Input, Value>(run: (input: Input, call: Call<Staff>) => Promise<Value>): typeof run {
  return async (input, call) => {
    const until = plus(call.now, turn * 1000);
    await awaitTurn(call.now, until);
    return run(input, call).finally(() => afterwards('turn', () => store.leaveTurn(until, plus(call.now, -turn * 1000))));
  };
}

/** What goes before takes some tenths of a second. */
async function awaitTurn(now: Instant, until: Instant): Promise<void> {
  for (let left = 20; !(await store.takeTurn(now, until)); left--) {
    if (left === 0) refuse('busy', '另一项任职正在办理，请稍后再试');
    await sleep(200);
  }
}

type Person = Pick<ExpertRecord, 'memberId' | 'names' | 'distinctFrom'>;
type Clerk = Pick<AppointmentRecord, '_id' | 'staffId' | 'name'>;

/** Nobody of the staff who works for the one side comes to sit on the other (F32). */
export async function refuseSeats(person: Person, seats: SeatRecord[], today: Day): Promise<void> {
  const found = isOnASide(seats) ? await clerksLike(person) : [];
  for (const held of found) refuseFault(postFault(held.name, postsOf(held), seats, today));
}

/** The same from the other end: nobody who sits on the one side comes to work for the other. */
export async function refusePosts(clerk: Clerk, posts: Post[], today: Day): Promise<void> {
  const found = isOnASide(posts) ? await expertsLike(clerk) : [];
  for (const { seats } of found) refuseFault(postFault(clerk.name, posts, seats, today));
}

function isOnASide(served: { kind: string }[]): boolean {
  return served.some(({ kind }) => kind === 'rights' || kind === 'disciplinary');
}

function refuseFault(fault: string | null): void {
  if (fault !== null) refuse('conflict', fault);
}

/** In office, and bound to the same member or of the same name. */
async function clerksLike(person: Person): Promise<AppointmentRecord[]> {
  const openid = person.memberId === null ? null : await openidOf(person.memberId);
  const found = [...(await store.appointmentsOf([openid])), ...(await store.staffNamed(person.names))];
  const boundTo = await memberIdsOf(found.map(({ _id }) => _id));
  return found.filter(({ _id, staffId, status }) => status === 'active' && mayBeSame(person, staffId, boundTo.get(_id) ?? null));
}

async function expertsLike({ _id, staffId, name }: Clerk): Promise<ExpertRecord[]> {
  const memberId = (await memberIdsOf([_id])).get(_id) ?? null;
  const bound = memberId === null ? null : await store.expertWho(memberId);
  const found = [...(bound ? [bound] : []), ...(await store.expertsNamed([plainName(name)]))];
  return found.filter((person) => mayBeSame(person, staffId, memberId));
}
