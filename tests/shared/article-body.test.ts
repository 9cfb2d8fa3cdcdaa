import fc from 'fast-check';
import { bodyFault, bodyLimits, picturesOf, wordsOf } from 'shared/article-body';
import { destinationOf } from 'shared/body-links';
import { hasWords, isPlain, plainly } from 'shared/plain-text';
import type { Block } from 'shared/contracts/article-body';
import { bodies } from '../support/bodies';

const paragraph = (text: string, more: object = {}) => ({ type: 'paragraph', runs: [{ text, ...more }] });
const picture = { type: 'picture', file: 'cloud://local.6c6f/news/a.png', caption: '', width: 800, height: 600 };

describe('a body', () => {
  test('of the allowed structure passes as it is, also after a journey over the wire', () => {
    fc.assert(fc.property(bodies, (body) => bodyFault(JSON.parse(JSON.stringify(body))) === null));
  });

  test('with anything added anywhere is refused', () => {
    const strange = fc.constantFrom('html', 'style', 'onclick', '__proto__', 'src', 'constructor');
    fc.assert(
      fc.property(bodies.filter((body) => body.length > 0), strange, fc.nat(), (body, name, place) => {
        const broken = body.map((block, index) => (index === place % body.length ? JSON.parse(`{"${name}":"x",${JSON.stringify(block).slice(1)}`) : block));
        return bodyFault(broken) !== null;
      }),
    );
  });

  test('that is anything else is refused, and never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => (Array.isArray(value) && value.length === 0) || bodyFault(value) !== null));
    fc.assert(fc.property(fc.array(fc.anything(), { minLength: 1 }), (value) => bodyFault(value) !== null));
  });

  test.each<[string, unknown, string]>([
    ['a kind that there is not', { type: 'html', text: '<b>' }, '不能识别'],
    ['the name of something every object has', { type: 'constructor' }, '不能识别'],
    ['a heading of the first level, which is the title', { type: 'heading', level: 1, text: '一' }, '不能识别'],
    ['an empty heading', { type: 'heading', level: 2, text: ' ' }, '是空的'],
    ['a heading that is too long', { type: 'heading', level: 2, text: '长'.repeat(bodyLimits.heading + 1) }, '最多 60 个字'],
    ['a paragraph of blanks', paragraph('  '), '是空的'],
    ['a paragraph without runs', { type: 'paragraph', runs: [] }, '是空的'],
    ['a line break within a paragraph', paragraph('一\n二'), '无法使用的字符'],
    ['what turns the reading direction', paragraph('一\u202e二'), '无法使用的字符'],
    ['half of a pair', paragraph('一\ud83d二'), '无法使用的字符'],
    ['bold that is no', paragraph('一', { bold: false }), '不能识别'],
    ['a site in capitals', paragraph('一', { link: 'HTTPS://www.cicpa.org.cn/' }), '网址须以 https:// 开头'],
    ['a site without encryption', paragraph('一', { link: 'http://www.cicpa.org.cn/' }), '网址须以 https:// 开头'],
    ['a script for a link', paragraph('一', { link: 'javascript:alert(1)' }), '链接不能使用'],
    ['an empty list', { type: 'list', ordered: true, items: [] }, '空的列表'],
    ['a list with an empty line', { type: 'list', ordered: true, items: [[{ text: '一' }], []] }, '是空的'],
    ['a picture from elsewhere', { ...picture, file: 'https://example.com/a.png' }, '没有上传成功'],
    ['a picture within its own address', { ...picture, file: 'data:image/png;base64,AAAA' }, '没有上传成功'],
    ['a picture without a size', { ...picture, width: 0 }, '没有上传成功'],
    ['a caption with a line break', { ...picture, caption: '一\n二' }, '图片说明'],
  ])('refuses %s and says in which block', (_, block, sentence) => {
    expect(bodyFault([paragraph('好的'), block])).toMatch(new RegExp(`^正文第 2 段.*${sentence}`));
  });

  test('has a largest size: two megabytes of text are refused in words', () => {
    expect(bodyFault(Array.from({ length: 500 }, () => paragraph('字'.repeat(1400))))).toContain('60000 个字');
    expect(bodyFault(Array.from({ length: 601 }, () => paragraph('字')))).toContain('600 段');
    expect(bodyFault(Array.from({ length: 31 }, () => picture))).toContain('30 张');
    expect(bodyFault([paragraph('字'.repeat(2_000_000))])).toContain('5000 个字');
  });

  test('gives its words line by line, and its pictures', () => {
    const body: Block[] = [
      { type: 'heading', level: 2, text: '标题' },
      { type: 'list', ordered: false, items: [[{ text: '甲', bold: true }, { text: '乙' }], [{ text: '丙' }]] },
      { ...picture, type: 'picture', caption: '图一' },
    ];
    expect(wordsOf(body)).toBe('标题\n甲乙\n丙\n图一');
    expect(picturesOf(body).map(({ caption }) => caption)).toEqual(['图一']);
  });
});

describe('a link', () => {
  test.each([
    ['https://www.cicpa.org.cn', 'site'],
    ['https://cicpa.org.cn/a/b.html?x=1#y', 'site'],
    ['https://kjs.mof.gov.cn/zhengce/', 'site'],
    ['/packages/events/detail/index?eventId=a-1', 'page'],
    ['/pages/home/index', 'page'],
    ['measures:national#29', 'measures'],
    ['measures:jiangsu#23', 'measures'],
  ])('%s leads to a %s', (link, to) => {
    expect(destinationOf(link)?.to).toBe(to);
  });

  test.each([
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'data:text/html,<script>', 'vbscript:x', 'http://www.cicpa.org.cn/',
    'https://example.com/', 'https://cicpa.org.cn.example.com/', 'https://xcicpa.org.cn/', 'https://cicpa.org.cn@example.com/', 'https://user:word@cicpa.org.cn/',
    'https://example.com\\@cicpa.org.cn/', 'https://cicpa.org.cn:8443/', 'https://CICPA.org.cn/', '//cicpa.org.cn/', 'https://cicpa.org.cn/a b', 'https://cicpa.org.cn/\u202e', 'https://中注协.gov.cn/',
    '/packages/../app', '/packages/events/detail/index?x=<script>', '/etc/passwd', 'packages/events/detail/index', 'measures:national#30', 'measures:jiangsu#24', 'measures:national#0', 'measures:other#1', 'weixin://dl/business', '',
  ])('%s leads nowhere', (link) => {
    expect(destinationOf(link)).toBeNull();
  });

  test('may lead to the sites that are named beside the official ones', () => {
    expect(destinationOf('https://news.example.org/', ['example.org'])).toEqual({ to: 'site', address: 'https://news.example.org/' });
    expect(destinationOf('https://www.cicpa.org.cn/', ['example.org'])).toBeNull();
    expect(destinationOf('https://news.example.org/', 'any')).toEqual({ to: 'site', address: 'https://news.example.org/' });
    expect([destinationOf('javascript:alert(1)', 'any'), destinationOf('https://a@example.org/', 'any')]).toEqual([null, null]);
  });
});

describe('plain text', () => {
  test('is what remains when all that cannot be seen is taken away', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => isPlain(plainly(text)) && plainly(plainly(text)) === plainly(text)));
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('\ud83d', '\ude00', '\u200b', '字') }), (text) => isPlain(plainly(text))));
    expect(plainly('a\u200b字\u0000\ud83d🙂\ufffc')).toBe('a字🙂');
  });

  test('has words only where there is something to read', () => {
    expect(['公告', 'CPA', '2026', '𠮷'].map(hasWords)).toEqual([true, true, true, true]);
    expect(['🎉🎉', '……', ' ', '👩‍👩‍👧', '！？'].map(hasWords)).toEqual([false, false, false, false, false]);
  });
});
