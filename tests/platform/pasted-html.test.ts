import fc from 'fast-check';
import { pastedHtml } from '../../cloudfunctions/platform/pasted-html';
import { bodyFault, wordsOf } from 'shared/article-body';
import { officialHosts } from 'shared/body-links';
import { wicked } from '../support/wicked-markup';

const paste = (html: string) => pastedHtml(html, officialHosts);
const bodyOf = (html: string) => paste(html).body;

describe('pasted markup', () => {
  test('of Word keeps headings, lists, bold words and nothing of its wreckage', () => {
    const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8><style><!-- p.MsoNormal {margin:0} --></style><!--[if gte mso 9]><xml><o:p>藏</o:p></xml><![endif]--></head>
      <body lang=ZH-CN><!--StartFragment--><h1><span style='font-family:"微软雅黑"'>工作通知<o:p></o:p></span></h1>
      <p class=MsoNormal style='text-indent:21pt'><span lang=EN-US>2026</span><b style='mso-bidi-font-weight:normal'>年度</b>检查<span
      style='mso-spacerun:yes'>&nbsp; </span>开始。<o:p></o:p></p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>登录</p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp; </span></span><![endif]>填报</p>
      <table>
      <tr> <td><p>地区</p></td> <td><p><b>家数</b></p>
<p>（家）</p></td> </tr><tr><td>甲市</td><td><p>&nbsp;</p></td><td>3</td></tr></table><!--EndFragment--></body></html>`;
    expect(bodyOf(word)).toEqual([
      { type: 'heading', level: 2, text: '工作通知' },
      { type: 'paragraph', runs: [{ text: '2026' }, { text: '年度', bold: true }, { text: '检查 开始。' }] },
      { type: 'list', ordered: true, items: [[{ text: '登录' }], [{ text: '填报' }]] },
      { type: 'paragraph', runs: [{ text: '地区 ｜ ' }, { text: '家数', bold: true }, { text: ' （家）' }] },
      { type: 'paragraph', runs: [{ text: '甲市 ｜ ｜ 3' }] },
    ]);
  });

  test('in a frame of a single cell keeps its paragraphs', () => {
    expect(bodyOf('<table><tr><td><p>其一。</p><p>其二。</p></td></tr></table>')).toEqual(['其一。', '其二。'].map((text) => ({ type: 'paragraph', runs: [{ text }] })));
  });

  test('of an official account keeps its words and says how many pictures and links stayed behind', () => {
    const article = `<div id="js_content"><section style="box-sizing:border-box"><section><section><p style="text-align:center"><strong><span style="font-size:18px">一、行业动态</span></strong></p></section></section>
      <section style="line-height:1.75em"><span leaf="">各地协会<span style="font-weight:bold">积极</span>行动。</span></section><p><br></p>
      <p><img data-src="https://mmbiz.qpic.cn/x" class="rich_pages"></p><blockquote><p>引一句。</p></blockquote>
      <ul class="list-paddingleft-1"><li><p>甲</p></li><li><p>乙</p></li></ul><p>详见<a href="https://www.cicpa.org.cn/a.html">官网</a>和<a href="https://mp.weixin.qq.com/s/x">原文</a></p><p style="display: none;">藏</p><p>预览时标签不可点</p></section></div>`;
    expect(paste(article)).toEqual({
      body: [
        { type: 'heading', level: 2, text: '一、行业动态' },
        { type: 'paragraph', runs: [{ text: '各地协会' }, { text: '积极', bold: true }, { text: '行动。' }] },
        { type: 'quote', runs: [{ text: '引一句。' }] },
        { type: 'list', ordered: false, items: [[{ text: '甲' }], [{ text: '乙' }]] },
        { type: 'paragraph', runs: [{ text: '详见' }, { text: '官网', link: 'https://www.cicpa.org.cn/a.html' }, { text: '和原文' }] },
      ],
      pictures: 1,
      links: 1,
    });
  });

  test.each(wicked)('%j leaves a body, without a link or anything that runs', (html) => {
    const { body } = paste(`<p>前</p>${html}<p>后</p>`);
    expect(bodyFault(body)).toBeNull();
    expect(JSON.stringify(body)).not.toContain('"link"');
    expect(wordsOf(body)).not.toContain('藏');
  });

  test('however it is put together is a body of the allowed structure', () => {
    const tags = fc.constantFrom('<p>', '</p>', '<b>', '</b>', '<h1>', '</h1>', '<ul>', '<li>', '</ul>', '<blockquote>', '</blockquote>', '<a href="https://www.cicpa.org.cn/">', '<a href="javascript:1">', '</a>', '<span style="mso-list:Ignore">', '</span>', '<br>', '<table><td>', '<table>', '<tr>', '</tr>', '<td>', '</table>', '<!--', '-->', '<![if !x]>', '&#', ';', '"', "'", '<', '>', '=', '字', ' ', '\u202e', '\ud83d');
    const pieces = fc.array(fc.oneof(tags, fc.constantFrom(...wicked)), { maxLength: 40 });
    fc.assert(fc.property(pieces, (some) => bodyFault(bodyOf(some.join(''))) === null));
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => bodyFault(bodyOf(text)) === null));
  });

  test('that is made to be deep is refused, and what is merely long is read', () => {
    expect(() => paste('<div>'.repeat(100_000))).toThrow('invalid');
    expect(() => paste('<b a=1>'.repeat(70_000))).toThrow('invalid');
    expect(bodyOf('<p><b>字</b><i>节</i></p>'.repeat(20_000)).length).toBe(20_000);
    expect(bodyFault(bodyOf(`<p>${'<b>字</b>节'.repeat(20_000)}</p>`))).toBeNull();
  });
});
