/** What goes onto paper, without a word on how it gets there. */
export interface Paper {
  title: string;
  /** Under the title, each on a line of its own. */
  cover: [label: string, value: string][];
  sections: Section[];
  /** At the foot of every page, before the page's number. */
  foot: string;
}

export interface Section {
  heading: string;
  blocks: Block[];
}

/** Running text, or a list of what something is and what it says. */
export type Block = { text: string } | { lines: [label: string, value: string][] };
