import type { FoundArticle, MeasuresLine, Service, Shelf } from 'shared/contracts/services';
import { beneficiaryLabels } from 'shared/contracts/services';
import { articleName } from 'shared/measures';
import { longestFirst, ranked, wordsAsked } from '../platform/words';
import { citationOf } from './article';
import { documents } from './documents';

const mostShown = 20;
const before = 12;
const longest = 80;

/** On the reader's own shelves, so that nothing is found that the catalogue does not show. */
export function servicesWith(words: string, shelves: readonly Shelf[]): Service[] {
  const items = shelves.flatMap(({ services, name }) => services.map((service) => ({ _id: service.id, title: service.name, summary: summaryOf(service, name), service })));
  return best(items, words).map(({ service }) => service);
}

function summaryOf({ about, beneficiaries }: Service, shelf: string): string {
  return [about, shelf, ...beneficiaries.map((each) => beneficiaryLabels[each])].join(' ');
}

/** Articles of both documents with their items (一), (二) …, which belong to the 条 above them. */
export function articlesWith(words: string): FoundArticle[] {
  const items = Object.values(documents).flatMap(({ id, lines }) =>
    articlesOf(lines).map((text, index) => ({ _id: `${id}#${index + 1}`, title: articleName(index + 1), summary: text, citation: citationOf({ measuresId: id, number: index + 1 }) })),
  );
  return best(items, words).map(({ citation, summary }) => ({ citation, excerpt: excerptOf(summary, [words.toLowerCase(), ...longestFirst(wordsAsked(words))]) }));
}

function articlesOf(lines: readonly MeasuresLine[]): string[] {
  const texts: string[] = [];
  for (const { type, text, anchor } of lines) {
    if (anchor !== undefined) texts.push(text.slice(anchor.length + 1));
    else if (type === 'paragraph') texts.push(`${texts.pop() ?? ''}${text}`);
  }
  return texts;
}

function best<Item extends { _id: string; title: string; summary: string }>(items: readonly Item[], words: string): Item[] {
  const asked = wordsAsked(words);
  if (asked.length === 0) return [];
  const text = ({ title, summary }: Item) => `${title} ${summary}`.toLowerCase();
  return ranked(items.filter((item) => asked.every((word) => text(item).includes(word))), words).slice(0, mostShown);
}

/** Around the phrase itself, else around the longest of its words. */
function excerptOf(text: string, words: readonly string[]): string {
  const hit = words.map((word) => text.toLowerCase().indexOf(word)).find((at) => at >= 0) ?? 0;
  const from = Math.max(hit - before, 0);
  return `${from > 0 ? '…' : ''}${text.slice(from, from + longest)}${from + longest < text.length ? '…' : ''}`;
}
