/** Where a fault may strike: the reply to one request to the database or to WeChat, after what it asked is done. */
export interface Reply {
  name: string;
  action: string;
  /** Of WeChat the interface's name, without a collection. */
  operation: string;
  collection: string;
  /** Counted from one over the life of the cloud. */
  nth: number;
}

/** A request on its way to the database. */
export interface Sent {
  name: string;
  action: string;
  operation: string;
  collection: string;
  /** Counted from one within its call. */
  nth: number;
}

/** What is asked of the cloud: `call` by a phone or an action of the wire by a function. */
export interface Asked {
  name: string;
  action: string;
  request: string;
}

/** Which quota is used up; nothing of the request has been done. */
export type Quota = 'requests' | 'concurrency';

export type Fate = 'pass' | 'kill' | 'lose';

/** What a test or the bench may do to the cloud; nothing of it happens by itself. */
export class Faults {
  /** Milliseconds added before each database request: the way to a database that is farther off. */
  delay = 0;
  /** Holds a request back for as long as its promise takes: the way to put calls into an exact order. */
  hold: (sent: Sent) => Promise<void> | void = () => {};
  /** `kill` ends the instance before the reply reaches it; `lose` breaks the connection instead of replying; a promise keeps it waiting. */
  reply: (reply: Reply) => Fate | Promise<Fate> = () => 'pass';
  /** The environment's quota is used up for what is asked. */
  quota: (asked: Asked) => Quota | null = () => null;
  /** WeChat refuses what is asked of it with this code, and does nothing. */
  wechat: (asked: Asked) => number | null = () => null;
  private replies = 0;

  next = () => ++this.replies;

  clear() {
    this.delay = 0;
    this.hold = () => {};
    this.reply = () => 'pass';
    this.quota = () => null;
    this.wechat = () => null;
  }
}
