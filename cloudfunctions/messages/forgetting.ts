import type { Instant } from 'shared/contracts/answers';
import { plus } from 'shared/instants';
import { templates } from 'shared/templates';
import { forgetFor } from '../platform/deletions';
import { retention } from './retention';
import * as store from './store';

const day = 24 * 60 * 60 * 1000;

/** Who wished to be forgotten, and what has been kept long enough. The answer to the wish itself is newer and stays. */
export async function forget(now: Instant): Promise<boolean> {
  await store.removeMessages(plus(now, -retention.messages.days * day));
  const ids = templates.map(({ id }) => id);
  return forgetFor('messages', ({ openid, at }) => store.forgetRecipient(openid, at, ids));
}
