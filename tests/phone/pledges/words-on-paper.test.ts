import fc from 'fast-check';
import { groupsOf } from '../../../miniprogram/packages/pledges/certificate/groups';
import { layoutOf, sheet } from '../../../miniprogram/packages/pledges/certificate/layout';
import { linesOf } from '../../../miniprogram/packages/pledges/certificate/lines';
import { statementOf } from '../../../miniprogram/packages/pledges/certificate/words';
import { barsOf, percentOf } from '../../../miniprogram/packages/pledges/components/coverage-bars/shares';
import type { PledgeCertificate } from '../../../miniprogram/shared/contracts/pledges';

const tenWide = (text: string) => [...text].length * 10;

test('a text is broken into lines that fit, and not a character is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('诚', '信', '，', '。', '》', 'a', '1', ' ') }), fc.integer({ min: 2, max: 20 }), (text, characters) => {
      const lines = linesOf(text, characters * 10, tenWide);
      expect(lines.join('')).toBe(text);
      for (const line of lines) expect(tenWide(line)).toBeLessThanOrEqual(characters * 10);
    }),
  );
});

test('a year is not broken in its middle, unless it is wider than the line', () => {
  expect(linesOf('签署于2026年', 50, tenWide)).toEqual(['签署于', '2026年']);
  expect(linesOf('abcdef', 40, tenWide)).toEqual(['abcd', 'ef']);
});

test('no line begins with a comma', () => {
  expect(linesOf('本人承诺，守信', 40, tenWide)).toEqual(['本人承', '诺，守信']);
});

test('a digest is shown whole, in lines of four times four', () => {
  const lines = groupsOf('0123456789abcdef'.repeat(4));
  expect(lines).toEqual(Array.from({ length: 4 }, () => '0123 4567 89ab cdef'));
});

test('only who is complete has a hundred, and the first signature can be seen', () => {
  expect(percentOf(999, 1000)).toBe('99%');
  expect(percentOf(1000, 1000)).toBe('100%');
  expect(percentOf(1, 100_000)).toBe('不到 1%');
  expect(percentOf(0, 100)).toBe('0%');
  expect(percentOf(0, 0)).toBe('–');
});

test('a bar says in words what its width shows', () => {
  const [some, none] = barsOf([{ id: 'a', name: '甲市协会', signed: 3, total: 4 }, { id: 'b', name: '乙市协会', signed: 0, total: 0 }]);
  expect(some).toMatchObject({ width: 75, spoken: '甲市协会，应签 4，已签 3，75%' });
  expect(none).toMatchObject({ width: 0, spoken: '乙市协会，没有应签署的' });
});

const certificate: PledgeCertificate = {
  certificateId: 'k', campaignId: 'c', kind: 'pledge', title: '诚信执业承诺', for: 'firm', name: '示例会计师事务所（特殊普通合伙）', signedAt: '2026-11-18T10:01:03.000+08:00', version: 2, number: 'N-1',
  associationName: '示例省注册会计师协会', firmName: null, actedBy: '示例会员一', maskedCertificateNumber: null, hash: '0123456789abcdef'.repeat(4), textHash: '', text: { intro: '', clauses: ['一', '二'], closing: '' },
  code: 'K7QX2M9RTA4BC6DEF8GH', period: '2026', handwriting: null, sealed: null,
};

test('a certificate of a firm names the firm and the administrator who signed', () => {
  expect(statementOf(certificate)).toBe('示例会计师事务所（特殊普通合伙）由管理员示例会员一代表，于2026年11月18日 10:01:03（北京时间）通读全文，逐条确认 2 条内容，签署示例省注册会计师协会《诚信执业承诺》第 2 版（2026 年度）。');
});

test('however long the words are, none is drawn over another and all lie within the frame', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (title, name) => {
      const { height, lines, codeAt } = layoutOf({ ...certificate, title: '题'.repeat(title), name: '名'.repeat(name) }, (text, font) => [...text].length * Number(/(\d+)px/.exec(font)![1]));
      const ys = lines.filter(({ x }) => x <= sheet.width / 2 && x !== sheet.margin + sheet.code + 32).map(({ y }) => y);
      expect(ys).toEqual([...new Set(ys)].sort((a, b) => a - b));
      expect(Math.max(...ys)).toBeLessThan(height - 60);
      expect(ys.filter((y) => y < codeAt).length).toBeGreaterThan(8);
      expect(ys.filter((y) => y >= codeAt && y < codeAt + sheet.code)).toEqual([]);
    }),
  );
});

test('whatever stands on the paper says that it is no signature of a certification authority', () => {
  const { lines } = layoutOf(certificate, (text) => text.length);
  expect(lines.map(({ text }) => text).join('')).toContain('未经电子认证服务机构（CA）认证');
});
