import type { Instant } from 'shared/contracts/answers';
import { pledgeKindLabels } from 'shared/contracts/pledges';
import { derivedId } from '../platform/ids';
import type { Notice } from '../platform/outbox';
import type { Asking } from './campaign';

/** Once per person and day: the day is in the id. */
export function reminderNotice({ _id, published }: Asking, recipient: string, signerKey: string, day: string, at: Instant): Notice {
  const { kind, title, until } = published;
  const words = until === null ? '' : `，请在 ${until} 前签署`;
  return {
    _id: derivedId('pledge-reminder', _id, signerKey, recipient, day),
    recipient,
    kind: 'pledge-reminder',
    title: `${pledgeKindLabels[kind]}待签署`,
    body: `请阅读并签署「${title}」${words}。`,
    path: `/packages/pledges/sign/index?campaignId=${_id}`,
    at,
    push: null,
  };
}
