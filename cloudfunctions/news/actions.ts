import type { NewsActions } from 'shared/contracts/news';
import type { ActionsOf } from '../platform/actions';
import { nothing } from '../platform/input';
import * as browsing from './browsing';
import * as inputs from './inputs';
import type { permissions } from './permissions';

export const actions: ActionsOf<NewsActions, typeof permissions> = {
  list: { input: inputs.list, run: browsing.list },
  latest: { input: nothing, run: browsing.latest },
  article: { input: inputs.article, run: browsing.article },
};
