import { serve } from '../platform/serve';
import { actions, duties, ears } from './actions';
import { permissions } from './permissions';

export const main = serve(actions, permissions, duties, ears);
