import type { MeasuresLine } from '../../../shared/contracts/services';

interface Article {
  id: string;
  name: string;
  /** The article and its items (一), (二) …. */
  paragraphs: string[];
}

export interface Chapter {
  id: string;
  title: string;
  articles: Article[];
}

/** The text as the page has it: chapters, their articles, and the ids that both have there. */
export function chaptersOf(lines: readonly MeasuresLine[]): Chapter[] {
  const chapters: Chapter[] = [];
  for (const { type, text, anchor } of lines) {
    const articles = chapters[chapters.length - 1]?.articles ?? [];
    if (type === 'heading') chapters.push({ id: `chapter-${chapters.length}`, title: text, articles: [] });
    else if (anchor !== undefined) articles.push({ id: `article-${chapters.length}-${articles.length}`, name: anchor, paragraphs: [text] });
    else articles[articles.length - 1]?.paragraphs.push(text);
  }
  return chapters;
}

/** Where an article begins, for instance 第九条; null when the text has none of that name. */
export function articleId(chapters: readonly Chapter[], name: string): string | null {
  return chapters.flatMap(({ articles }) => articles).find((article) => article.name === name)?.id ?? null;
}
