import { changesAtOnce, rosterChanges, rosterGeneration, versionsOf } from '../platform/population';
import type { RosterRow } from '../platform/generations';
import * as store from './store';

/**
 * Where members are today, written down beside what they have signed; both places are counted anew. What was signed
 * does not change. The mark moves last, so that a run cut short is done again.
 */
export async function followRoster(goOn: () => boolean): Promise<void> {
  const current = await rosterGeneration();
  let mark = await store.mark(current);
  while (goOn() && mark.from <= current) {
    const rows = await rosterChanges(mark, current);
    if (rows.length > 0) await follow(rows);
    const next = rows.length === changesAtOnce ? { from: rows.at(-1)!.from, id: rows.at(-1)!._id } : { from: current, id: store.endOfGeneration };
    if (next.from === mark.from && next.id === mark.id) return;
    await store.moveMark(mark, next);
    mark = next;
  }
}

async function follow(rows: RosterRow[]): Promise<void> {
  const memberIds = [...new Set(rows.map(({ memberId }) => memberId))];
  const versions = await versionsOf(memberIds);
  const touched = new Set(versions.map(({ associationId }) => associationId));
  const newest = new Map([...versions, ...rows].sort((one, other) => one.from - other.from).map((row) => [row.memberId, row]));
  for (const pledge of await store.pledgesOfMembers(memberIds)) {
    const row = newest.get(pledge.memberId!)!;
    const { associationId, associationPath, firmId, kind, standing } = row;
    await store.writeWhereabouts(pledge._id, { associationId, associationPath, firmId, kind, asked: standing === 'active' });
  }
  await store.countAnew([...touched]);
}
