import { renderComponent, textOf } from '../support/component';

test('a chip names the document and the article that it leads to', () => {
  const chip = renderComponent('basis-chip', { citation: { newsId: 'jiangsu-measures', title: '江苏省注册会计师协会会员服务办法', article: '第八条' } });
  expect(textOf(chip)).toBe('江苏省注协办法第八条');
});

test('what rests on no article has no chip', () => {
  expect(textOf(renderComponent('basis-chip', { citation: null }))).toBe('');
});
