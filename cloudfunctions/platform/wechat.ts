import { cloud } from './cloud';
import { errorCode, fault } from './faults';
import { patiently } from './patience';

/** WeChat's own answers: a code other than 0 is a no from WeChat, anything else thrown is a fault. */
export interface Reply<Value> {
  code: number;
  /** Null after a no. */
  value: Value | null;
}

interface PhoneReply {
  errCode?: number;
  phoneInfo?: { purePhoneNumber?: string; countryCode?: string };
}

export interface Phone {
  /** Without the country code: the same digits may be another person's in another country. */
  number: string;
  countryCode: string;
}

/** The code of the phone button is good once, for five minutes. */
export function exchangePhoneCode(code: string): Promise<Reply<Phone>> {
  return ask(async () => {
    const { phoneInfo } = (await cloud.openapi.phonenumber.getPhoneNumber({ code })) as PhoneReply;
    const { purePhoneNumber, countryCode = '' } = phoneInfo ?? {};
    return purePhoneNumber === undefined ? null : { number: purePhoneNumber, countryCode: String(countryCode) };
  });
}

export interface Push {
  recipient: string;
  templateId: string;
  page: string;
  data: Record<string, { value: string }>;
}

export function sendPush({ recipient, templateId, page, data }: Push): Promise<Reply<unknown>> {
  return ask(() => cloud.openapi.subscribeMessage.send({ touser: recipient, templateId, page, data }));
}

export async function ask<Value>(call: () => Promise<Value | null>): Promise<Reply<Value>> {
  try {
    return { code: 0, value: await patiently(call) };
  } catch (error) {
    const code = errorCode(error);
    if (code === null || isPlatformFault(code)) throw fault(error);
    return { code, value: null };
  }
}

/** Negative are the cloud's own numbers (time-out, no permission, quota), and -1 whatever has none: a broken connection too. WeChat's refusals are positive. */
function isPlatformFault(code: number): boolean {
  return code < 0;
}
