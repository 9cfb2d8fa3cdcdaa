import type { MemberActions } from 'shared/contracts/members';
import type { ActionsOf } from '../platform/actions';
import { nothing } from '../platform/input';
import { bind, unbind } from './joining';
import * as inputs from './inputs';
import type { permissions } from './permissions';
import { sessionOf } from './view';

export const actions: ActionsOf<MemberActions, typeof permissions> = {
  session: { input: nothing, run: async (_, { actor }) => sessionOf(actor.identity, actor.persons) },
  bind: { input: inputs.bind, run: bind },
  unbind: { input: nothing, run: unbind },
};
