import { pictureOutcome } from '../platform/picture-check';
import * as store from './store';

/** WeChat's word on a picture. Whoever knows the trace was asked: it is told to nobody else, and one that is not known changes nothing. */
export async function heard(event: unknown): Promise<void> {
  const outcome = pictureOutcome(event);
  const found = outcome && (await store.manuscriptWithTrace(outcome.trace));
  if (!found) return;
  const index = found.files.findIndex(({ trace }) => trace === outcome.trace);
  await store.writeCheck(found._id, index, outcome.trace, outcome.check);
}
