import type { Instant } from 'shared/contracts/answers';
import { pledgeKindLabels } from 'shared/contracts/pledges';
import { pledgeTemplate } from 'shared/templates';
import { derivedId } from '../platform/ids';
import type { Notice } from '../platform/outbox';
import type { Announcement, Occasion } from './announcement';
import type { Asking, Published } from './campaign';
import type { PledgeContent, PledgeRecord } from './pledge';

interface Words {
  title: (kind: string) => string;
  body: (published: Published, association: string) => string;
  /** At most five characters, for the push. */
  word: string;
}

const untilWords = ({ until }: Published) => (until === null ? '' : `，请在 ${until} 前签署`);

const wordings: Record<Occasion, Words> = {
  opened: { title: (kind) => `请签署${kind}`, body: (published, association) => `${association}请您阅读并签署「${published.title}」${untilWords(published)}。`, word: '待签署' },
  reminder: { title: (kind) => `${kind}待签署`, body: (published) => `请阅读并签署「${published.title}」${untilWords(published)}。`, word: '待签署' },
  ended: { title: (kind) => `${kind}已结束`, body: ({ title }, association) => `${association}已结束「${title}」的签署。已经签署的证书仍然有效，尚未签署的不需要再签署。`, word: '已结束' },
};

/** Once per person and announcement; of reminders, whoever asked for them, once a day. */
export function noticeOf({ _id, associationName, published }: Asking, { occasion, round, day, at }: Announcement, recipient: string, signerKey: string): Notice {
  const { title, body, word } = wordings[occasion];
  return {
    _id: derivedId(`pledge-${occasion}`, _id, round, signerKey, recipient, occasion === 'reminder' ? day : ''),
    recipient,
    kind: `pledge-${occasion}`,
    title: title(pledgeKindLabels[published.kind]),
    body: body(published, associationName),
    path: occasion === 'ended' ? '/packages/pledges/list/index' : `/packages/pledges/sign/index?campaignId=${_id}`, // what was ended opens for nobody who has not signed it
    at,
    push: pushOf(published.title, associationName, word, at),
  };
}

/** To whoever signed, once. */
export function signedNotice({ _id, openid, number, at }: PledgeRecord, { kind, title, association }: PledgeContent): Notice {
  const path = `/packages/pledges/certificate/index?certificateId=${_id}`;
  return { _id: derivedId('pledge-signed', _id), recipient: openid, kind: 'pledge-signed', title: `${pledgeKindLabels[kind]}已签署`, body: `您已签署「${title}」，证书编号 ${number}。`, path, at, push: pushOf(title, association, '已签署', at) };
}

function pushOf(title: string, association: string, word: string, at: Instant): Notice['push'] {
  return { templateId: pledgeTemplate.id, fields: { thing1: title, thing2: association, phrase3: word, time4: at } };
}
