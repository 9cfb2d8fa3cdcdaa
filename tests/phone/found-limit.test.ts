import { wxs } from '../support/wxs';

const { limit } = wxs<{ limit(asked: string, list: { items: object[]; next: string | null }): string }>('found', '2026-11-10T12:00:00+08:00');
const listed = (length: number, next: string | null = null) => ({ items: Array.from({ length }, () => ({})), next });

test('a search that ends at a hundred says that there may be older ones', () => {
  expect(limit('年检', listed(100))).toContain('最新的 100 篇');
});

test.each([
  ['one that found fewer', '年检', listed(99)],
  ['one that goes on', '年检', listed(100, 'next')],
  ['a list of everything', '', listed(120)],
])('%s says nothing of the kind', (_name, asked, list) => {
  expect(limit(asked, list)).toBe('');
});
