import { serve } from '../platform/serve';
import { actions, duties } from './actions';

export const main = serve(actions, duties);
