/** What somebody of the staff leaves behind: each capability knows its own part, here they are asked side by side. */
import type { ContactActions, OpenWork } from '../shared/contracts/contacts';
import type { EventActions } from '../shared/contracts/events';
import { capability } from './cloud';

const askStaff = capability<ContactActions>('staff');
const askEvents = capability<EventActions>('events');

export async function openWork(staffId: string): Promise<OpenWork[]> {
  return (await Promise.all([askStaff('openWork', { staffId }), askEvents('openWork', { staffId })])).flat();
}

/** What is left afterwards. Each part may be asked again: what has been handed over is not there any more. */
export async function handOver(from: string, to: string, reason: string): Promise<OpenWork[]> {
  return (await Promise.all([askStaff('handOver', { from, to, reason }), askEvents('handOver', { from, to, reason })])).flat();
}
