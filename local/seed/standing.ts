import type { RosterEntry } from './roster';

/** The first whom chance has bound becomes the demo's frozen member: bound, and no longer on the roster. */
export function oneFrozen(members: RosterEntry[]): RosterEntry[] {
  const first = members.findIndex(({ boundTo }) => boundTo?.startsWith('demo-bound-'));
  return members.map((member, index) => (index === first ? { ...member, standing: 'left', boundTo: 'demo-frozen' } : member));
}
