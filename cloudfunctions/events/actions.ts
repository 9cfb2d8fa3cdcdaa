import type { EventActions } from 'shared/contracts/events';
import type { ActionsOf, Duty } from '../platform/actions';
import { nothing } from '../platform/input';
import * as attending from './attending';
import * as browsing from './browsing';
import * as deciding from './deciding';
import * as handing from './handing';
import * as inputs from './inputs';
import * as managing from './managing';
import type { permissions } from './permissions';
import * as representing from './representing';
import { settle } from './settling';

export const actions: ActionsOf<EventActions, typeof permissions> = {
  list: { input: inputs.list, run: browsing.list },
  cities: { input: nothing, run: browsing.cities },
  search: { input: inputs.search, run: browsing.search },
  latest: { input: nothing, run: browsing.latest },
  detail: { input: inputs.event, run: browsing.detail },
  todo: { input: nothing, run: browsing.todo },

  signUp: { input: inputs.signUp, run: attending.signUp },
  signUpFor: { input: inputs.signUpFor, run: representing.signUpFor },
  signedUp: { input: inputs.signedUp, run: representing.signedUp },
  cancel: { input: inputs.event, run: attending.cancel },
  own: { input: nothing, run: attending.own },
  mine: { input: inputs.paged, run: attending.mine },

  managed: { input: inputs.managed, run: managing.managed },
  waiting: { input: nothing, run: managing.waiting },
  managedDetail: { input: inputs.event, run: managing.managedDetail },
  draft: { input: inputs.drafted, run: managing.draft },
  revise: { input: inputs.revise, run: managing.revise },
  publish: { input: inputs.publish, run: managing.publish },
  openWork: { input: inputs.openWork, run: handing.openWork },
  handOver: { input: inputs.handOver, run: handing.handOver },
  signups: { input: inputs.signups, run: deciding.signups },
  approve: { input: inputs.approve, run: deciding.approve },
  reject: { input: inputs.reject, run: deciding.reject },
};

export const duties: Record<string, Duty> = { settle };
