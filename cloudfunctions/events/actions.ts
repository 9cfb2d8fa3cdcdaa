import type { EventActions } from 'shared/contracts/events';
import type { ActionsOf, Duty } from '../platform/actions';
import { nothing } from '../platform/input';
import * as attending from './attending';
import * as browsing from './browsing';
import * as deciding from './deciding';
import * as inputs from './inputs';
import * as managing from './managing';
import { settle } from './settling';

export const actions: ActionsOf<EventActions> = {
  list: { by: 'everyone', input: inputs.list, run: browsing.list },
  cities: { by: 'everyone', input: nothing, run: browsing.cities },
  latest: { by: 'everyone', input: nothing, run: browsing.latest },
  detail: { by: 'guest', input: inputs.event, run: browsing.detail },
  todo: { by: 'guest', input: nothing, run: browsing.todo },

  signUp: { by: 'member', input: inputs.signUp, run: attending.signUp },
  cancel: { by: 'member', input: inputs.event, run: attending.cancel },
  mine: { by: 'member', input: inputs.paged, run: attending.mine },

  managed: { by: 'staff', input: inputs.managed, run: managing.managed },
  waiting: { by: 'staff', input: nothing, run: managing.waiting },
  managedDetail: { by: 'staff', input: inputs.event, run: managing.managedDetail },
  draft: { by: 'staff', input: inputs.drafted, run: managing.draft },
  revise: { by: 'staff', input: inputs.revise, run: managing.revise },
  publish: { by: 'staff', input: inputs.publish, run: managing.publish },
  signups: { by: 'staff', input: inputs.signups, run: deciding.signups },
  approve: { by: 'staff', input: inputs.approve, run: deciding.approve },
  reject: { by: 'staff', input: inputs.reject, run: deciding.reject },
};

export const duties: Record<string, Duty> = { settle };
