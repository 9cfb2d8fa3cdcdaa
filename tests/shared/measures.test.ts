import { articleName, citationOf } from 'shared/measures';

test('an article is called as the documents call it', () => {
  expect([1, 9, 10, 11, 19, 20, 21, 29].map(articleName)).toEqual(['第一条', '第九条', '第十条', '第十一条', '第十九条', '第二十条', '第二十一条', '第二十九条']);
});

test('it is cited by its document', () => {
  expect(citationOf('jiangsu', 23)).toEqual({ newsId: 'jiangsu-measures', title: '江苏省注册会计师协会会员服务办法', article: '第二十三条' });
});
