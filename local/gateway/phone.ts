import { randomBytes } from 'node:crypto';
import type { Clock } from './clock';
import { appId } from './functions/environment';
import type { People } from './people';

const fiveMinutes = 5 * 60 * 1000;

/** WeChat's phone button: it delivers a code, which the server exchanges for the number, once and within five minutes. */
export class Phones {
  private readonly codes = new Map<string, { phone: string; countryCode: string; until: number }>();

  constructor(private readonly people: People, private readonly clock: Clock) {}

  /** Null when this person has no number with WeChat. */
  press(openid: string): string | null {
    const phone = this.people.find(openid)?.phone;
    return phone ? this.issue(phone) : null;
  }

  issue(phone: string, countryCode = '86'): string {
    const code = randomBytes(32).toString('hex');
    this.codes.set(code, { phone, countryCode, until: this.clock.now() + fiveMinutes });
    return code;
  }

  /** `phonenumber.getPhoneNumber`, as WeChat answers it. */
  exchange({ code }: Record<string, unknown>) {
    const issued = this.codes.get(String(code));
    this.codes.delete(String(code));
    if (!issued || this.clock.now() > issued.until) return { errcode: 40029, errmsg: 'invalid code' };
    const watermark = { timestamp: Math.floor(this.clock.now() / 1000), appid: appId };
    const { phone, countryCode } = issued;
    const phoneNumber = countryCode === '86' ? phone : `+${countryCode}${phone}`;
    const phone_info = { phoneNumber, purePhoneNumber: phone, countryCode, watermark };
    return { errcode: 0, errmsg: 'ok', phone_info };
  }
}
