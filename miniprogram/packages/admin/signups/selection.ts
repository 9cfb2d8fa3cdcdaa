import type { ManagedSignup } from '../../../shared/contracts/events';

/** The cloud takes no more in one call. */
export const mostAtOnce = 50;

export type Selection = Record<string, boolean>;

export function toggled(selected: Selection, id: string): Selection {
  const { [id]: ticked, ...others } = selected;
  return ticked ? others : { ...others, [id]: true };
}

/** Ticks as many of the pending as may be decided at once; when they are all ticked already, none. */
export function withAll(signups: ManagedSignup[], selected: Selection): Selection {
  const pending = signups.filter((signup) => signup.state === 'pending').slice(0, mostAtOnce);
  const allTicked = pending.every((signup) => selected[signup.id]);
  return allTicked ? {} : Object.fromEntries(pending.map((signup) => [signup.id, true]));
}
