import fc from 'fast-check';
import { ranked, wordsAsked, wordsOf } from '../../cloudfunctions/platform/words';

const title = '关于举办2026年注册会计师继续教育培训班的通知';

test.each(['继续教育', '会计', '注册会计师', '培训', '通知', '2026', '２０２６'])('“%s” is found in a title that holds it', (asked) => {
  const stored = wordsOf(title);
  expect(wordsAsked(asked).filter((word) => !stored.includes(word))).toEqual([]);
});

test('large and small, full and half width letters are one word', () => {
  expect(wordsAsked('ＣＰＡ')).toEqual(wordsOf('cpa'));
});

test.each(['', '   ', '的', '了和与', '！？。，', '😀'])('%j leaves nothing to look for', (asked) => {
  expect(wordsAsked(asked)).toEqual([]);
});

test('whatever is stored can be asked for: no word is empty, none comes twice, and they are not too many', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (text) => {
      const words = wordsOf(text);
      expect(words.every((word) => word.length > 0)).toBe(true);
      expect(new Set(words).size).toBe(words.length);
      expect(words.length).toBeLessThanOrEqual(800);
    }),
  );
});

test('a title before a summary before the text, a whole phrase before scattered words', () => {
  const item = (_id: string, head: string, summary = '') => ({ _id, title: head, summary });
  const items = [item('text', '其他'), item('scattered', '教育会议继续举行'), item('summary', '其他', '继续教育'), item('phrase', '继续教育通知'), item('same', '继续教育')];
  expect(ranked(items, '继续教育').map(({ _id }) => _id)).toEqual(['same', 'phrase', 'scattered', 'summary', 'text']);
});

test('among equals the order given stays', () => {
  const items = ['new', 'old', 'older'].map((_id) => ({ _id, title: '培训通知', summary: '' }));
  expect(ranked(items, '培训').map(({ _id }) => _id)).toEqual(['new', 'old', 'older']);
});
