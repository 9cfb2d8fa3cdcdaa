import type { ServiceActions } from 'shared/contracts/services';
import type { ActionsOf } from '../platform/actions';
import * as browsing from './browsing';
import * as inputs from './inputs';
import type { permissions } from './permissions';

export const actions: ActionsOf<ServiceActions, typeof permissions> = {
  catalogue: { input: inputs.catalogue, run: browsing.catalogue },
  measures: { input: inputs.measures, run: browsing.measures },
  search: { input: inputs.search, run: browsing.search },
  coverage: { input: inputs.measures, run: browsing.coverage },
};
