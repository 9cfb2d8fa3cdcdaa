/** Who or what started a call; `message` is an event that WeChat pushes. */
export type Trigger = 'phone' | 'function' | 'timer' | 'message';

/** What one request to the database cost. */
export interface Operation {
  operation: string;
  collection: string;
  examined: number;
  index: string | null;
  ms: number;
  /** Null when it succeeded, else the code of the refusal. */
  code: string | null;
}

/** What one call of a function cost. Holds no personal data: it is what the log line is made of. */
export interface Call {
  requestId: string;
  name: string;
  action: string;
  trigger: Trigger;
  ms: number;
  /** `ok`, the refusal's code or the cloud's error code. */
  code: string;
  requests: number;
  examined: number;
  operations: Operation[];
}

const kept = 5_000;

export class Counters {
  readonly calls: Call[] = [];
  /** Queries refused because they would have scanned a collection. */
  readonly scans: string[] = [];

  add(call: Call) {
    this.calls.push(call);
    if (this.calls.length > kept) this.calls.shift();
  }

  clear() {
    this.calls.length = 0;
    this.scans.length = 0;
  }
}
