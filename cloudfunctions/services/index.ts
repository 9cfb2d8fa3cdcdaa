import { serve } from '../platform/serve';
import { actions } from './actions';
import { permissions } from './permissions';

export const main = serve(actions, permissions);
