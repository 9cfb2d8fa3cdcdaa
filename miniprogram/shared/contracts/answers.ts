/** Why an action was refused. Six words, no numbers: the page chooses its behaviour by the word and shows the sentence. */
export type RefusalCode =
  | 'invalid' // the input is not acceptable; the sentence says what to change
  | 'unbound' // the caller must bind a member identity first
  | 'forbidden' // the caller may not do this
  | 'missing' // no such record, or none that the caller may see
  | 'conflict' // the record has moved on; reload and look again
  | 'busy'; // not possible just now; try again later

export interface Refusal {
  code: RefusalCode;
  /** One Chinese sentence for the reader: what is the matter and what to do. */
  message: string;
}

/** What every cloud function answers: never a thrown error for a foreseen refusal. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

/** One page of a list. `next` is an opaque cursor, null on the last page. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** An instant as ISO 8601 in Beijing time, `2026-11-21T09:00:00.000+08:00`: sorts as text. */
export type Instant = string;
/** A day in Beijing time, `YYYY-MM-DD`. */
export type Day = string;
