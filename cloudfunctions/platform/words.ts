/**
 * Search in Chinese: what is stored is cut into words when it is written, what is asked when it is asked, by the same
 * rule, and an index finds what has all of them. Pure; needs ICU, which every Node of the cloud brings (Node documentation, Intl).
 */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Too frequent to find anything by. */
const empty = new Set([...'的了和与及在是为对等以于之或也将把被从由至这那其']);
const mostStored = 800;
const mostAsked = 8;

/** For storing: each word once, with the pairs within longer ones (会计师: 会计, 计师), since the same signs are cut otherwise elsewhere. */
export function wordsOf(text: string): string[] {
  const found = new Set<string>();
  for (const word of segments(text)) {
    found.add(word);
    for (const pair of pairs(word)) found.add(pair);
    if (found.size >= mostStored) break;
  }
  return [...found].slice(0, mostStored);
}

/** For asking: no word that says nothing; empty when nothing is left to look for. */
export function wordsAsked(text: string): string[] {
  return [...new Set(segments(text))].slice(0, mostAsked);
}

/** An index is entered by the first word of several: the longest is the rarest. */
export function longestFirst(words: readonly string[]): string[] {
  return [...words].sort((one, other) => other.length - one.length);
}

/** As names are compared: without gaps and dots, whatever the keyboard made of them. */
export function plainName(text: string): string {
  return text.normalize('NFKC').replace(/[\s·•‧・.．]/g, '').toLowerCase();
}

/** What a record has to be found and ranked by. */
export interface Searched {
  _id: string;
  title: string;
  /** Beside the title: what the list shows of it. */
  summary: string;
}

/** Title before summary before text, whole phrases before scattered words; among equals the order given stays. */
export function ranked<Item extends Searched>(items: readonly Item[], asked: string): Item[] {
  const words = wordsAsked(asked);
  const phrase = normal(asked).trim();
  const scored = items.map((item) => ({ item, score: score(item, words, phrase) }));
  return scored.sort((one, other) => other.score - one.score).map(({ item }) => item);
}

function score({ title, summary }: Searched, words: string[], phrase: string): number {
  const [above, below] = [normal(title), normal(summary)];
  const hits = words.reduce((sum, word) => sum + (above.includes(word) ? 4 : 0) + (below.includes(word) ? 1 : 0), 0);
  return hits + (above.includes(phrase) ? 12 : 0) + (above === phrase ? 8 : 0) + (below.includes(phrase) ? 2 : 0);
}

function segments(text: string): string[] {
  return [...segmenter.segment(normal(text))].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment).filter((word) => !empty.has(word) && word.length <= 40);
}

/** Full and half width, large and small letters are the same word. */
function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function pairs(word: string): string[] {
  if (!/^\p{Script=Han}{3,}$/u.test(word)) return [];
  const signs = [...word];
  return signs.slice(1).map((sign, index) => signs[index]! + sign);
}
