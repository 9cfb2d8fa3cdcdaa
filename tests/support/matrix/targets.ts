import type { OwnAssociation } from '../../../cloudfunctions/platform/identity';
import type { Row } from '../records';
import type { World } from '../world';
import { associationTargets } from './associations';
import { auditTargets } from './audit';
import { caseHearingTargets } from './case-hearings';
import { caseTargets } from './cases';
import { eventTargets } from './events';
import { firmTargets } from './firms';
import { matterTargets } from './matters';
import { memberTargets } from './members';
import { pledgeTargets } from './pledges';
import { newsTargets } from './news';
import { rosterTargets } from './roster';
import { staffTargets } from './staff';

/** What an action is tried on. */
export interface Target {
  /** Puts a record of that association there, its id containing the token, and gives the input that addresses it. */
  place(world: World, owner: OwnAssociation, token: string): Promise<Row>;
  /** The same input for a record that does not exist; null when the action addresses none: then only what it lists is judged. */
  ghost: Row | null;
}

/** Of a message nobody else's reading is said: marked or not, the answer is how many of one's own are unread. */
const messageTargets: Record<string, Target> = {
  'messages.markRead': { place: async (world, _owner, token) => (await world.database.add('messages', { _id: token, recipient: 'somebody', read: false }), { messageId: token }), ghost: { messageId: 'nothing' } },
};

/** By `capability.action`: every action whose records belong to an association, a firm or one person has one. */
export const targets: Record<string, Target> = {
  ...associationTargets,
  ...auditTargets,
  ...caseHearingTargets,
  ...caseTargets,
  ...eventTargets,
  ...firmTargets,
  ...matterTargets,
  ...memberTargets,
  ...messageTargets,
  ...pledgeTargets,
  ...newsTargets,
  ...rosterTargets,
  ...staffTargets,
};
