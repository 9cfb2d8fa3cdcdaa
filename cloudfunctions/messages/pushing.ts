import type { Instant } from 'shared/contracts/answers';
import { within } from '../platform/clock';
import { Refused } from '../platform/errors';
import { sendPush, type Push } from '../platform/wechat';
import { pushData, templateById } from './adapter';
import type { MessageRecord, PushState } from './message';
import { notSent, outcomeOf, type Outcome } from './push';
import * as store from './store';

/** Half of the function's time-out (config.json): what is claimed by then is also sent. */
const worktime = 10_000;
const sideBySide = 10;

/** The inbox is the record; this sends its copy to those who have agreed to one. The next timer goes on where this one stops. */
export async function push(now: Instant): Promise<void> {
  const hasTime = within(worktime);
  const faults: unknown[] = [];
  let goesOn: boolean;
  do {
    const ends = await Promise.allSettled((await store.pushesDue(now, sideBySide)).map(pushOne));
    const failed = ends.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    faults.push(...failed.map(({ reason }) => reason as unknown));
    goesOn = ends.length === sideBySide && failed.length < sideBySide;
  } while (goesOn && hasTime());
  if (faults.length > 0) throw faults[0]; // said in the log once the others are sent
}

/** Claimed before it is sent: should this be cut short, a push is lost, which the inbox makes good, and none is sent twice. */
async function pushOne(message: MessageRecord): Promise<void> {
  if (!(await store.movePush(message._id, 'waiting', 'sending'))) return;
  try {
    await store.movePush(message._id, 'sending', await sent(message));
  } catch (error) {
    await store.movePush(message._id, 'sending', 'unknown');
    throw error;
  }
}

async function sent({ recipient, templateId, fields, path }: MessageRecord): Promise<PushState> {
  const template = templateById(templateId);
  const data = template && pushData(template, fields);
  if (!data || !(await store.takeConsent(recipient, template.id))) return 'none';
  const outcome = await answered({ recipient, templateId: template.id, page: path.replace(/^\//, ''), data });
  if (outcome.consents === 'returned') await store.returnConsent(recipient, template.id);
  if (outcome.consents === 'none') await store.endConsents(recipient, template.id);
  return outcome.push;
}

/** Throws where nobody knows whether WeChat has sent it: the consent then counts as spent. */
async function answered(push: Push): Promise<Outcome> {
  try {
    return outcomeOf((await sendPush(push)).code);
  } catch (error) {
    if (error instanceof Refused) return notSent; // over quota: WeChat was not asked
    throw error;
  }
}
