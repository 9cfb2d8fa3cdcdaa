import fc from 'fast-check';
import { audienceWords } from '../../../miniprogram/packages/pledges/audience-words';
import { draftOfForm, faultsOf, formOf, newForm, type Form } from '../../../miniprogram/packages/pledges/edit/form';
import { textIn } from '../../../miniprogram/packages/pledges/edit/pasting';

const form: Form = { ...newForm('2026-11-18'), title: '诚信执业承诺', intro: '前言', clauses: ['甲', '乙'] };

test('a pasted text is parted at its numbers, whichever way they are written', () => {
  for (const [one, two] of [['一、', '二、'], ['第一条 ', '第二条 '], ['1.', '2.'], ['（一）', '（二）'], ['① ', '② ']])
    expect(textIn(`承诺书\n本人承诺：\r\n${one}守法执业。\n${two}保守秘密，\n不得泄露。\n${one}诚信。\n承诺人签名`)).toEqual({ intro: '承诺书\n本人承诺：', clauses: ['守法执业。', '保守秘密，不得泄露。', '诚信。'], closing: '承诺人签名' });
});

test('a text without numbers is all words before the clauses', () => {
  expect(textIn('本人承诺守信。\n绝不作假。')).toEqual({ intro: '本人承诺守信。\n绝不作假。', clauses: [], closing: '' });
});

test('whatever is pasted, no character of a line without a number is lost, and nothing becomes markup', () => {
  const lines = fc.array(fc.constantFrom('本人承诺', '一、守信', '1. 保密', '<script>alert(1)</script>', '2026 年度', ''), { maxLength: 12 });
  fc.assert(
    fc.property(lines, (given) => {
      const { intro, clauses, closing } = textIn(given.join('\n'));
      const together = [intro, ...clauses, closing].join('').replace(/\n/g, '');
      expect(together).toBe(given.map((line) => line.replace(/^(一、|1\. )/, '')).join(''));
    }),
  );
});

test('what is opened again is what was saved', () => {
  const draft = draftOfForm({ ...form, until: '2026-12-31', renewal: 1, places: [{ id: 'city-a', name: '甲市协会' }] });
  expect(draftOfForm(formOf({ draft, places: [{ id: 'city-a', name: '甲市协会' }], firms: [] }))).toEqual(draft);
});

test('each thing that is missing is said at its field', () => {
  expect(faultsOf(form)).toEqual({});
  expect(Object.keys(faultsOf({ ...form, title: '🎉', kinds: [], until: '2026-11-17', seconds: '0', intro: ' ', clauses: ['', ' '] }))).toEqual(['title', 'kinds', 'until', 'seconds', 'intro', 'clauses']);
  expect(faultsOf({ ...form, title: '🎉' })).toEqual({ title: '标题中须有文字' });
});

test('whom a campaign asks is said in one sentence', () => {
  const association = { id: 'province', name: '示例省协会' };
  const audience = { kinds: ['practising' as const, 'employee' as const], associationIds: [], firmIds: [] };
  expect(audienceWords({ audience, association, places: [], firms: [] })).toBe('示例省协会及下级协会的执业会员、事务所从业人员');
  expect(audienceWords({ audience, association, places: [{ id: 'a', name: '甲市协会' }], firms: [{ id: 'f', name: '示例事务所' }] })).toBe('甲市协会、示例事务所的执业会员、事务所从业人员');
});
