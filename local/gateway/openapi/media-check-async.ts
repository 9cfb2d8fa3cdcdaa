import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import { appId, wechatOpenid } from '../functions/environment';
import type { Parameters } from './openapi';
import { detailOf, invalidArguments, refusedCheck, verdictOn, type IsVisitor } from './verdict';

export interface MediaChecksOptions {
  clock: Clock;
  isVisitor: IsVisitor;
  /** The file behind a short-lived address of this cloud, or null. */
  download: (address: string) => Buffer | null;
  /** Hands the event to the function that is named for it. */
  push: (event: { Event: string }) => Promise<unknown>;
  /** Milliseconds until the event comes by itself; null leaves it to the test. */
  delay: number | null;
}

interface Check {
  address: string;
  trace: string;
}

const largest = 10 * 1024 * 1024;

/** `security.mediaCheckAsync`, second version: an event tells the outcome later. */
export class MediaChecks {
  private readonly waiting: Check[] = [];
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly options: MediaChecksOptions) {}

  check(parameters: Parameters) {
    const { media_url: address, media_type: type } = parameters;
    if (typeof address !== 'string' || (type !== 1 && type !== 2)) return invalidArguments;
    const refused = refusedCheck(parameters, this.options.isVisitor);
    if (refused) return refused;
    const trace = randomUUID();
    this.waiting.push({ address, trace });
    if (this.options.delay !== null) this.timer ??= setTimeout(() => void this.report(), this.options.delay).unref();
    return { errcode: 0, errmsg: 'ok', trace_id: trace };
  }

  /** Sends the events of all that was asked so far. */
  async report() {
    this.stop();
    for (const check of this.waiting.splice(0)) await this.options.push(this.eventOf(check));
  }

  stop() {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private eventOf({ address, trace }: Check) {
    const CreateTime = Math.floor(this.options.clock.now() / 1000);
    const from = { ToUserName: appId, FromUserName: wechatOpenid, CreateTime, MsgType: 'event', Event: 'wxa_media_check' };
    return { ...from, appid: appId, trace_id: trace, version: 2, ...outcome(this.options.download(address)) };
  }
}

function outcome(bytes: Buffer | null) {
  if (!bytes || bytes.length > largest) return { detail: [], errcode: -1008, errmsg: '下载错误' };
  const result = verdictOn(bytes);
  return { detail: [detailOf(result)], errcode: 0, errmsg: 'ok', result };
}
