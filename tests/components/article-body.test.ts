import type { Block } from '../../miniprogram/shared/contracts/article-body';
import { renderComponent, textOf } from '../support/component';

const picture: Block = { type: 'picture', file: 'https://files.example/a.png', caption: '会议现场', width: 800, height: 600 };
const body: Block[] = [
  { type: 'heading', level: 2, text: '一、要求' },
  { type: 'paragraph', runs: [{ text: '请于' }, { text: '周五前', bold: true }, { text: '登录' }, { text: '官网', link: 'https://www.cicpa.org.cn/' }], anchor: '第一条' },
  { type: 'list', ordered: true, items: [[{ text: '甲' }], [{ text: '乙' }]] },
  { type: 'quote', runs: [{ text: '引文' }] },
  picture,
];

test('a text reads as it was written, each block under its own id', () => {
  const shown = renderComponent('article-body', { body });
  expect(textOf(shown)).toBe('一、要求请于周五前登录官网1.甲2.乙引文会议现场');
  expect(body.map((_, index) => shown.querySelectorAll(`#block-${index}`).length)).toEqual([1, 1, 1, 1, 1]);
});

test('a link looks like one, and nothing else does', () => {
  const shown = renderComponent('article-body', { body });
  expect(shown.querySelectorAll('.link').map((link) => textOf(link))).toEqual(['官网']);
  expect(shown.querySelectorAll('.bold').map((bold) => textOf(bold))).toEqual(['周五前']);
});

test('what looks like markup is shown as the words it is', () => {
  const words = '<img src=x onerror=alert(1)> {{1+1}} <b>粗</b>';
  const shown = renderComponent('article-body', { body: [{ type: 'paragraph', runs: [{ text: words }] }] });
  expect(textOf(shown)).toBe(words);
  expect(shown.dom!.querySelectorAll('img,b')).toHaveLength(0);
});
