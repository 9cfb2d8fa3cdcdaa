import type { CalendarActions } from 'shared/contracts/calendars';
import type { ActionsOf, Duty } from '../platform/actions';
import { nothing } from '../platform/input';
import * as browsing from './browsing';
import * as deciding from './deciding';
import * as inputs from './inputs';
import * as managing from './managing';
import type { permissions } from './permissions';
import * as store from './store';

export const actions: ActionsOf<CalendarActions, typeof permissions> = {
  years: { input: nothing, run: browsing.years },
  year: { input: inputs.named, run: browsing.year },

  todo: { input: nothing, run: browsing.todo },
  propose: { input: inputs.proposing, run: managing.propose },
  proposal: { input: inputs.proposal, run: deciding.proposal },
  confirm: { input: inputs.proposal, run: deciding.confirm },
  refuse: { input: inputs.refusing, run: deciding.refuseProposal },
  withdraw: { input: inputs.proposal, run: deciding.withdraw },
};

export const duties: Record<string, Duty> = { relay: store.relay };
