import type { FirmActions } from 'shared/contracts/firms';
import type { ActionsOf, Duty } from '../platform/actions';
import { nothing } from '../platform/input';
import * as browsing from './browsing';
import * as deciding from './deciding';
import * as entrusting from './entrusting';
import { finishAll } from './finishing';
import { forget } from './forgetting';
import * as inputs from './inputs';
import * as joining from './joining';
import * as managing from './managing';
import { endOutgrown } from './outgrowing';
import type { permissions } from './permissions';
import * as store from './store';

export const actions: ActionsOf<FirmActions, typeof permissions> = {
  find: { input: inputs.find, run: browsing.find },
  firm: { input: inputs.firm, run: browsing.firm },
  own: { input: nothing, run: browsing.own },
  todo: { input: nothing, run: browsing.todo },
  people: { input: inputs.people, run: browsing.people },

  apply: { input: inputs.apply, run: joining.apply },
  applications: { input: nothing, run: joining.applications },
  withdraw: { input: inputs.application, run: joining.withdraw },
  accept: { input: inputs.accept, run: joining.accept },

  mandates: { input: nothing, run: entrusting.mandates },
  invite: { input: inputs.invite, run: entrusting.invite },
  drawCode: { input: inputs.accept, run: entrusting.drawCode },
  amend: { input: inputs.amend, run: entrusting.amend },
  end: { input: inputs.end, run: entrusting.end },

  managed: { input: inputs.managed, run: managing.managed },
  register: { input: inputs.register, run: managing.register },
  revise: { input: inputs.revise, run: managing.revise },
  mandatesOf: { input: inputs.firm, run: managing.mandatesOf },
  revoke: { input: inputs.revoke, run: managing.revoke },

  waiting: { input: inputs.paged, run: deciding.waiting },
  application: { input: inputs.application, run: deciding.application },
  approve: { input: inputs.decide, run: deciding.approve },
  reject: { input: inputs.decide, run: deciding.reject },
};

export const duties: Record<string, Duty> = {
  finish: async (now) => {
    await finishAll(now);
    await store.relay(now);
    const checked = await endOutgrown(now);
    if (!(await forget(now)) || !checked) throw new Error('some records could not be cleared');
  },
};
