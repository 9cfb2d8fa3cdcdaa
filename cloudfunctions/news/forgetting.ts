import { forgetFor } from '../platform/deletions';
import { readersOf } from './policy';
import * as store from './store';

/** Who wished to be forgotten has read nothing. Who wrote and signed what was published must be known (C 25). */
export function forget(): Promise<boolean> {
  return forgetFor('news', ({ openid, memberId }) => store.forgetReader(readersOf(openid, memberId)));
}
