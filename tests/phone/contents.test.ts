import { blockOf, contentsOf } from '../../miniprogram/packages/news/article/contents';
import type { Block } from '../../miniprogram/shared/contracts/article-body';

const blocks: Block[] = [
  { type: 'heading', level: 2, text: '第一章 总则' },
  { type: 'paragraph', runs: [{ text: '第一条 为切实履行职能……' }], anchor: '第一条' },
  { type: 'paragraph', runs: [{ text: '（一）……' }] },
  { type: 'paragraph', runs: [{ text: '第二条 会员服务坚持……' }], anchor: '第二条' },
];

test('the table of contents names chapters and articles and leads to their place', () => {
  expect(contentsOf(blocks)).toEqual([
    { id: 'block-0', text: '第一章 总则', chapter: true },
    { id: 'block-1', text: '第一条', chapter: false },
    { id: 'block-3', text: '第二条', chapter: false },
  ]);
});

test('a reader can be sent to an article, and an unknown one leads nowhere', () => {
  expect(blockOf(blocks, '第二条')).toBe('block-3');
  expect(blockOf(blocks, '第九十九条')).toBeNull();
});
