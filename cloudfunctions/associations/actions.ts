import type { AssociationActions } from 'shared/contracts/associations';
import type { ActionsOf, Duty } from '../platform/actions';
import { nothing } from '../platform/input';
import * as browsing from './browsing';
import * as founding from './founding';
import * as inputs from './inputs';
import * as managing from './managing';
import type { permissions } from './permissions';
import * as ruling from './ruling';
import * as store from './store';

export const actions: ActionsOf<AssociationActions, typeof permissions> = {
  profile: { input: inputs.profile, run: browsing.profile },
  serving: { input: inputs.serving, run: browsing.serving },
  cities: { input: nothing, run: browsing.cities },

  todo: { input: nothing, run: managing.todo },
  sheet: { input: inputs.association, run: ruling.sheet },
  versions: { input: inputs.association, run: ruling.versions },
  layDown: { input: inputs.layDown, run: ruling.layDown },
  inherit: { input: inputs.inherit, run: ruling.inherit },

  establish: { input: inputs.establish, run: founding.establish },
  tree: { input: inputs.association, run: managing.tree },
  found: { input: inputs.found, run: founding.found },
  rename: { input: inputs.rename, run: managing.rename },
  route: { input: inputs.route, run: managing.route },
};

export const duties: Record<string, Duty> = { relay: store.relay };
