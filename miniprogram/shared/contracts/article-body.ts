/** What an article, or the text of a pledge, is made of. Never HTML; the rules on it are ../article-body.ts. */
export interface Run {
  text: string;
  bold?: true;
  /** An https address of an allowed host, a page of the mini-program (`/packages/…`), or an article of the measures (`measures:national#23`). */
  link?: string;
}

/** `anchor` names what a reader can be sent to, for instance 第九条. */
export type Block =
  | { type: 'heading'; level: 2 | 3; text: string; anchor?: string }
  | { type: 'paragraph'; runs: Run[]; anchor?: string }
  | { type: 'quote'; runs: Run[] }
  | { type: 'list'; ordered: boolean; items: Run[][] }
  /** `file` is a file of the cloud's own; for a reader it is a short-lived address. */
  | { type: 'picture'; file: string; caption: string; width: number; height: number };
