import type { Instant } from 'shared/contracts/answers';
import { within } from '../platform/clock';
import { sendPush } from '../platform/wechat';
import { pushData, templateById } from './adapter';
import type { MessageRecord, PushState } from './message';
import { outcomeOf } from './push';
import * as store from './store';

/** Half of the function's time-out (config.json): what is claimed by then is also sent. */
const worktime = 10_000;
const sideBySide = 10;

/** The inbox is the record; this sends its copy to those who have agreed to one. The next timer goes on where this one stops. */
export async function push(now: Instant): Promise<void> {
  const hasTime = within(worktime);
  let due: MessageRecord[];
  do {
    due = await store.pushesDue(now, sideBySide);
    await Promise.all(due.map(pushOne));
  } while (due.length === sideBySide && hasTime());
}

/** Claimed before it is sent: should this be cut short, a push is lost, which the inbox makes good, and none is sent twice. */
async function pushOne(message: MessageRecord): Promise<void> {
  if (!(await store.movePush(message._id, 'waiting', 'sending'))) return;
  await store.movePush(message._id, 'sending', await sent(message));
}

async function sent({ recipient, templateId, fields, path }: MessageRecord): Promise<PushState> {
  const template = templateById(templateId);
  const data = template && pushData(template, fields);
  if (!data || !(await store.takeConsent(recipient, template.id))) return 'none';
  const { code } = await sendPush({ recipient, templateId: template.id, page: path.replace(/^\//, ''), data });
  const outcome = outcomeOf(code);
  if (outcome.consents === 'returned') await store.returnConsent(recipient, template.id);
  if (outcome.consents === 'none') await store.endConsents(recipient, template.id);
  return outcome.push;
}
