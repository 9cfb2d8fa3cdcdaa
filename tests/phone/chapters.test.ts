import { documents } from '../../cloudfunctions/services/documents';
import { articleId, chaptersOf } from '../../miniprogram/packages/services/measures/chapters';

test.each(Object.values(documents).map((each) => [each.title, each.lines] as const))('%s: in chapters and articles no line is lost and none is moved', (_title, lines) => {
  const shown = chaptersOf(lines).flatMap(({ title, articles }) => [title, ...articles.flatMap(({ paragraphs }) => paragraphs)]);
  expect(shown).toEqual(lines.map(({ text }) => text));
});

test('an article is found by its name, and an unknown one leads nowhere', () => {
  const chapters = chaptersOf(documents['jiangsu-measures'].lines);
  const eighth = chapters.flatMap(({ articles }) => articles).find(({ id }) => id === articleId(chapters, '第八条'));
  expect(eighth?.paragraphs).toHaveLength(3);
  expect(articleId(chapters, '第九十九条')).toBeNull();
});
