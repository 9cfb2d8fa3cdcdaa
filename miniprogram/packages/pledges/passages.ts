import type { PledgeText } from '../../shared/contracts/pledges';

/** What is read one after the other. `clause` is its number from 0, null for the words around the clauses. */
export interface Passage {
  at: number;
  text: string;
  clause: number | null;
}

export function passagesOf({ intro, clauses, closing }: PledgeText): Passage[] {
  const parts = [
    ...paragraphs(intro).map((text) => ({ text, clause: null })),
    ...clauses.map((text, clause) => ({ text, clause })),
    ...paragraphs(closing).map((text) => ({ text, clause: null })),
  ];
  return parts.map((part, at) => ({ at, ...part }));
}

function paragraphs(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter(Boolean);
}
