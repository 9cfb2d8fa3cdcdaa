import type { Instant } from 'shared/contracts/answers';
import { collection, command } from './database';
import { afterwards } from './log';

/** Who has been forgotten at their own wish. Each capability does its part by its own duty, and then is no longer waited for. */
export interface Deletion {
  _id: string;
  openid: string;
  memberId: string | null;
  at: Instant;
  waiting: Forgetful[];
}

/** The capabilities that keep something of a person under their own roof. */
type Forgetful = 'cases' | 'events' | 'matters' | 'messages' | 'firms' | 'news' | 'staff' | 'pledges';
const forgetful: Forgetful[] = ['cases', 'events', 'matters', 'messages', 'firms', 'news', 'staff', 'pledges'];

const deletions = collection<Deletion>('deletions');
const atOnce = 20;

export async function askToForget(deletion: Omit<Deletion, 'waiting'>): Promise<void> {
  await deletions.add({ ...deletion, waiting: forgetful });
}

/** For the capability's duty; what fails is said in the log and done the next time. The OPENID goes with the last of them. */
export async function forgetFor(capability: Forgetful, forget: (deletion: Deletion) => Promise<unknown>): Promise<boolean> {
  const found = await deletions.page({ where: { waiting: capability }, orderBy: [['at', 'asc']], limit: atOnce });
  const done: boolean[] = [];
  for (const deletion of found) done.push(await afterwards(`forget in ${capability}`, () => forgetOne(capability, deletion, forget)));
  return !done.includes(false);
}

async function forgetOne(capability: Forgetful, deletion: Deletion, forget: (deletion: Deletion) => Promise<unknown>): Promise<void> {
  await forget(deletion);
  await deletions.change({ _id: deletion._id }, { waiting: command.pull(capability) });
  await deletions.remove({ _id: deletion._id, waiting: command.size(0) });
}
