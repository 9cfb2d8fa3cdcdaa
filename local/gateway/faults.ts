/** Where a fault may strike: the reply to one database request, after its write is durable. */
export interface Reply {
  name: string;
  action: string;
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

export type Fate = 'pass' | 'kill' | 'lose';

/** What a test or the bench may do to the cloud; nothing of it happens by itself. */
export class Faults {
  /** Milliseconds added before each database request: the way to a database that is farther off. */
  delay = 0;
  /** Holds a request back for as long as its promise takes: the way to put calls into an exact order. */
  hold: (sent: Sent) => Promise<void> | void = () => {};
  /** `kill` ends the instance before the reply reaches it; `lose` breaks the connection instead of replying. */
  reply: (reply: Reply) => Fate = () => 'pass';
  private replies = 0;

  next = () => ++this.replies;

  clear() {
    this.delay = 0;
    this.hold = () => {};
    this.reply = () => 'pass';
  }
}
