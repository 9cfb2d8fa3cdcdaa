import fc from 'fast-check';
import { bodyFault, bodyLimits } from 'shared/article-body';
import type { Block } from 'shared/contracts/article-body';
import { pastedText } from 'shared/pasting';

/** As one reads it in a test. */
const brief = (body: Block[]) =>
  body.map((block) => {
    if (block.type === 'heading') return `${'#'.repeat(block.level)} ${block.text}`;
    if (block.type === 'list') return block.items.map((runs, index) => `${block.ordered ? `${index + 1}.` : '-'} ${runs.map((run) => run.text).join('')}`);
    return block.type === 'picture' ? '' : block.runs.map((run) => run.text).join('');
  });

describe('pasted text', () => {
  test('of a letter written in Word keeps its headings, lists and paragraphs, and none of its blanks', () => {
    const word = '关于开展年度检查的通知\r\n\r\n\u3000\u3000各会计师事务所：\r\n一、检查范围\r\n（一）基本情况\r\n\t2025年度\u00a0\u00a0报告。\u000b次行\r\n\uf0b7\t材料甲\r\n\uf0b7\t材料乙\r\n1.\u00a0登录\r\n2.\u00a0填报\r\n\u200b\ufeff\r\n';
    expect(brief(pastedText(word))).toEqual(['关于开展年度检查的通知', '各会计师事务所：', '## 一、检查范围', '### （一）基本情况', '2025年度 报告。', '次行', ['- 材料甲', '- 材料乙'], ['1. 登录', '2. 填报']]);
  });

  test('of an official account comes without what stands around the article', () => {
    expect(brief(pastedText('点击上方蓝字关注我们\n正文。\n\ufffc\n预览时标签不可点\n微信扫一扫\n关注该公众号\n阅读原文'))).toEqual(['正文。']);
  });

  test('keeps numbers that count nothing', () => {
    expect(brief(pastedText('3. 第三点\n2026.11.21 发布\n1.5 倍\n1. 独自一条'))).toEqual(['3. 第三点', '2026.11.21 发布', '1.5 倍', '1. 独自一条']);
    expect(brief(pastedText('1、甲\n2、乙\n4、丁'))).toEqual([['1. 甲', '2. 乙'], '4、丁']);
  });

  test('knows the articles of a regulation, so that a reader can be sent to them', () => {
    expect(pastedText('第一条 为了规范。\n第二十三条\u3000协会应当。').map((block) => block.type === 'paragraph' && block.anchor)).toEqual(['第一条', '第二十三条']);
  });

  test('takes a sentence for a sentence however it begins', () => {
    expect(brief(pastedText('一、这是一句话。\n（二）这一条写得很长很长，长到不再像是一个标题而是一段完整的正文内容了'))).toEqual(['一、这是一句话。', '（二）这一条写得很长很长，长到不再像是一个标题而是一段完整的正文内容了']);
  });

  test('goes on in the next paragraph when one is too long, after a sentence', () => {
    const [first, second] = pastedText(`${'甲'.repeat(4000)}。${'乙'.repeat(3000)}`);
    expect([first, second].map((block) => block?.type === 'paragraph' && block.runs[0]!.text.length)).toEqual([4001, 3000]);
    expect(bodyFault(pastedText('🙂'.repeat(9000)))).toBeNull();
  });

  test('is a body whatever it was, or refused as too much', () => {
    const pieces = fc.constantFrom('一、', '（二）', '1.', '2. ', '第一条 ', '•', '- ', '\t', '\u3000', '\u200b', '\ufffc', '\ud83d', '🙂', '\n', '\r\n', '\u000b', '字', '字字字。', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', 'javascript:alert(1)', '\u202e', '\0');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 60 }), (some) => expect(bodyFault(pastedText(some.join('')))).toBeNull()));
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => expect(bodyFault(pastedText(text))).toBeNull()));
    expect(bodyFault(pastedText('字\n'.repeat(bodyLimits.blocks + 1)))).toContain('段');
  });

  test('of half a million letters is read in a moment: no step is repeated for each letter', () => {
    expect(pastedText('1. 字\n'.repeat(100_000)).length).toBeGreaterThan(1);
    expect(pastedText(' '.repeat(500_000))).toEqual([]);
  });
});
