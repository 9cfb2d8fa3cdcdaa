import type { Messages } from '../messages';
import type { Phones } from '../phone';
import { getUnlimited, type Codes } from './get-unlimited';
import type { MediaChecks } from './media-check-async';
import { msgSecCheck } from './msg-sec-check';
import { openOpenApi } from './openapi';
import type { IsVisitor } from './verdict';

export interface OpenApiParts {
  messages: Messages;
  phones: Phones;
  media: MediaChecks;
  codes: Codes;
  isVisitor: IsVisitor;
}

/** WeChat's interfaces that functions may call. */
export function serveOpenApi({ messages, phones, media, codes, isVisitor }: OpenApiParts) {
  return openOpenApi({
    'subscribeMessage.send': (parameters) => ({ value: messages.send(parameters) }),
    'phonenumber.getPhoneNumber': (parameters) => ({ value: phones.exchange(parameters) }),
    'security.msgSecCheck': (parameters) => ({ value: msgSecCheck(parameters, isVisitor) }),
    'security.mediaCheckAsync': (parameters) => ({ value: media.check(parameters) }),
    'wxacode.getUnlimited': (parameters) => getUnlimited(parameters, codes),
  });
}
