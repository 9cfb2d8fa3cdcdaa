export type Query = Record<string, string>;

/** A page as written in `wx.navigateTo`: `/from/the/root?x=1`, or relative to the page in front. */
export function readAddress(url: string, current = ''): { route: string; query: Query } {
  const [, path = '', search = ''] = /^([^?]*)\??(.*)$/s.exec(url)!;
  const segments = path.startsWith('/') ? [] : current.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment && segment !== '.') segments.push(segment);
  }
  return { route: segments.join('/'), query: readQuery(search) };
}

/** WeChat hands the values over as they were written: what was encoded the page decodes. */
function readQuery(search: string): Query {
  const pairs = search.split('&').filter(Boolean).map((pair) => pair.split('='));
  return Object.fromEntries(pairs.map(([key = '', ...value]) => [key, value.join('=')]));
}
