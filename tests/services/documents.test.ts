import { createHash } from 'node:crypto';
import jiangsu from '../../cloudfunctions/services/documents/jiangsu-measures.json';
import national from '../../cloudfunctions/services/documents/national-measures.json';

interface SourceBlock {
  type: string;
  text: string;
  anchor?: string;
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function numeral(number: number): string {
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[number % 10]}`;
}

function articles(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `第${numeral(index + 1)}条`);
}

/** Title and text, every sign of it, without the spacing that typesetting adds. */
function signs(title: string, blocks: SourceBlock[]): string {
  return [title, ...blocks.map(({ text }) => text)].join('').replace(/\s/g, '');
}

/** Length and hash were taken from the published documents, spacing left out. */
const documents = [
  { name: 'the national measures', document: national, count: 29, length: 2383, hash: '4d8aaebda61b4e11834231544551d6a541fa8c3b7a6b8f887a9c52339e964422' },
  { name: 'the Jiangsu measures', document: jiangsu, count: 23, length: 3966, hash: '2b3a2b78157aab26a59cd0ad6e7a75520adf7d018c12097e74844d2131fd4ec8' },
];

describe.each(documents)('$name', ({ document, count, length, hash }) => {
  const blocks = document.blocks as SourceBlock[];
  const paragraphs = blocks.filter((block) => block.type === 'paragraph');

  test('has all its articles, each once and in order', () => {
    expect(paragraphs.flatMap(({ anchor }) => anchor ?? [])).toEqual(articles(count));
  });

  test('begins each article with its own number', () => {
    for (const { text, anchor } of paragraphs) if (anchor) expect(text.startsWith(`${anchor} `)).toBe(true);
  });

  test('has lost no sign of the published text and gained none', () => {
    const text = signs(document.title, blocks);
    expect(text).toHaveLength(length);
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
  });

  test('has six chapters', () => {
    const headings = blocks.filter(({ type }) => type === 'heading').map(({ text }) => text.split(' ')[0]);
    expect(headings).toEqual(['第一章', '第二章', '第三章', '第四章', '第五章', '第六章']);
  });

  test('ends every paragraph with a full sentence: no broken line, no page break, no stray space', () => {
    for (const { text } of paragraphs) {
      expect(text).toMatch(/[。；：]$/);
      expect(text).not.toMatch(/[\n\f\r\t]|\s{2}|^\s|\s$|(?<!^第[一二三四五六七八九十]+条)(?<=\p{Script=Han}) (?=\p{Script=Han})/u);
    }
  });
});
