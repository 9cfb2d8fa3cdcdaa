import fc from 'fast-check';
import type { Run } from 'shared/contracts/article-body';
import { cut, joined, marked, retyped, tidied } from 'shared/runs';

const text = fc.string({ unit: fc.constantFrom('会', '计', 'a', ' ', '🙂', '🙃'), maxLength: 6 });
const runs = fc.array(fc.record<Run, 'text'>({ text, bold: fc.constant(true), link: fc.constantFrom('/pages/home/index', 'measures:national#1') }, { requiredKeys: ['text'] }), { maxLength: 5 }).map(joined);
const wordsOf = (some: Run[]) => some.map((run) => run.text).join('');
/** Each letter with its manner. */
const letters = (some: Run[]) => some.flatMap(({ text: words, ...manner }) => words.split('').map((letter) => ({ letter, ...manner })));

describe('runs', () => {
  test('joined have one way of being written', () => {
    fc.assert(fc.property(fc.array(fc.record<Run, 'text'>({ text, bold: fc.constant(true) }, { requiredKeys: ['text'] })), (some) => {
      expect(letters(joined(some))).toEqual(letters(some));
      expect(joined(joined(some))).toEqual(joined(some));
      expect(joined(some).every((run) => run.text !== '')).toBe(true);
    }));
  });

  test('cut in two and joined again are the same', () => {
    fc.assert(fc.property(runs, fc.nat(30), (some, at) => expect(joined([...cut(some, 0, at), ...cut(some, at)])).toEqual(some)));
  });

  test('marked are bold or a link there, and as before elsewhere', () => {
    fc.assert(fc.property(runs, fc.nat(20), fc.nat(20), (some, one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const expected = letters(some).map((letter, index) => (index >= from && index < to ? { ...letter, bold: true } : letter));
      expect(letters(marked(some, from, to, { bold: true }))).toEqual(expected);
    }));
  });

  test('lose what is taken away, and nothing else', () => {
    const some: Run[] = [{ text: '会计', bold: true, link: '/pages/home/index' }, { text: '师' }];
    expect(marked(some, 0, 3, { link: null })).toEqual([{ text: '会计', bold: true }, { text: '师' }]);
    expect(marked(some, 0, 1, { bold: null })).toEqual([{ text: '会', link: '/pages/home/index' }, { text: '计', bold: true, link: '/pages/home/index' }, { text: '师' }]);
  });
});

describe('what is typed over runs', () => {
  test('is the text afterwards, whatever it is', () => {
    fc.assert(fc.property(runs, text, (some, typed) => expect(wordsOf(retyped(some, typed))).toBe(typed)));
  });

  test('leaves the manner of all that stays', () => {
    fc.assert(fc.property(runs, text, fc.nat(20), (some, typed, at) => {
      const before = cut(some, 0, at);
      if (/[\ud800-\udbff]$/.test(wordsOf(before))) return;
      const after = retyped(some, wordsOf(before) + typed + wordsOf(cut(some, at)));
      expect(letters(after).filter(({ letter }) => letter.trim() === '').length).toBe(letters(some).filter(({ letter }) => letter.trim() === '').length + typed.split('').filter((letter) => letter === ' ').length);
      expect(letters(after).filter(({ link }) => link).length).toBeLessThanOrEqual(letters(some).filter(({ link }) => link).length);
    }));
  });

  test('within bold words is bold, behind a link is no link', () => {
    expect(retyped([{ text: '重要' , bold: true }, { text: '通知' }], '重大要通知')).toEqual([{ text: '重大要', bold: true }, { text: '通知' }]);
    expect(retyped([{ text: '官网', link: '/pages/home/index' }], '官网说')).toEqual([{ text: '官网', link: '/pages/home/index' }, { text: '说' }]);
  });

  test('never cuts a pair of surrogates', () => {
    expect(retyped([{ text: '🙂', link: '/pages/home/index' }], '🙃')).toEqual([{ text: '🙃' }]);
    fc.assert(fc.property(runs, text, (some, typed) => retyped(some, typed).every((run) => !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(run.text))));
  });
});

test('tidied runs have no blank at either end and never two in a row', () => {
  fc.assert(fc.property(runs, (some) => expect(wordsOf(tidied(some))).toBe(wordsOf(some).replace(/ +/g, ' ').trim())));
});
