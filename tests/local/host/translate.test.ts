import { lengths } from '../../../local/host/compile/rpx';
import { scopeSelector } from '../../../local/host/compile/selectors';
import { compileWxs } from '../../../local/host/compile/wxs';
import { readAddress } from '../../../local/host/runtime/address';
import { openChannel } from '../../../local/host/runtime/channel';

test.each([
  ['20rpx', 'calc(var(--rpx) * 20)'],
  ['-1.5rpx auto 0 .5rpx', 'calc(var(--rpx) * -1.5) auto 0 calc(var(--rpx) * .5)'],
  ['10px solid red', '10px solid red'],
  ['var(--gap-3rpx)', 'var(--gap-3rpx)'],
])('the lengths of %s', (written, compiled) => expect(lengths(written)).toBe(compiled));

test.each([
  ['view', 'wx-view'],
  ['.a .b', '.p--a .p--b'],
  ['.a:not(.b)::after', '.p--a:not(.p--b)::after'],
  ['#one', '[id$="--one"]'],
  [':host', '[wx-host="p"]'],
  ['.a:nth-of-type(2)', '.p--a:nth-of-type(2)'],
  ['view:nth-child(2n + 1)', 'wx-view:nth-child(2n + 1)'],
  ['.a:nth-last-child(odd)', '.p--a:nth-last-child(odd)'],
])('in a component %s becomes %s', (written, compiled) => expect(scopeSelector(written, { prefix: 'p' })).toBe(compiled));

const inside = ':where([data-route="a"], [data-route="a"] *)';
test.each([
  ['.a', `.a${inside}`],
  ['page', `wx-page${inside}`],
  ['.a::after, .b', `.a${inside}::after, .b${inside}`],
  ['.a:before', `.a${inside}:before`],
])('on a page %s stays on that page', (written, compiled) => expect(scopeSelector(written, { route: 'a' })).toBe(compiled));

test.each([
  ["a.constructor === 'Array'", "wxsTypeName(a) === 'Array'"],
  ['f(x)[0].constructor', 'wxsTypeName(f(x)[0])'],
  ["'Array' === a.b . constructor && c", "'Array' === wxsTypeName(a.b) && c"],
  ["getRegExp('^-?\\d+$')", "getRegExp('^-?\\\\d+$')"],
  ["getRegExp('\\\\d')", "getRegExp('\\\\d')"],
  ["var a = require('./a.wxs');", "var a = require('./a');"],
  ["var text = 'constructor';", "var text = 'constructor';"],
])('in WXS %s becomes %s', (written, compiled) => expect(compileWxs(written)).toBe(compiled));

test.each([
  ['/a/b', 'x/y', { route: 'a/b', query: {} }],
  ['../b?x=1&y=', 'a/c/d', { route: 'a/b', query: { x: '1', y: '' } }],
  ['b', 'a/c', { route: 'a/b', query: {} }],
  ['/a?name=%E7%94%B2&path=a=b', '', { route: 'a', query: { name: '%E7%94%B2', path: 'a=b' } }],
  ['/a?url=b?c=1', '', { route: 'a', query: { url: 'b?c=1' } }],
])('the address %s from %s', (url, current, address) => expect(readAddress(url, current)).toEqual(address));

test('a channel keeps what nobody heard yet, and tells each side only what the other said', () => {
  const heard: string[] = [];
  const { here, there } = openChannel({ answer: (text) => heard.push(`here ${String(text)}`) });
  here.emit('question', 1);
  here.emit('question', 2);
  there.on('question', (text) => heard.push(`there ${String(text)}`));
  there.emit('answer', 3);
  here.emit('answer', 4);
  expect(heard).toEqual(['there 1', 'there 2', 'here 3']);
});

test('a listener that was taken off or wanted once hears no more', () => {
  const heard: number[] = [];
  const { here, there } = openChannel({});
  const listener = (value: unknown) => heard.push(value as number);
  there.on('on', listener);
  there.once('once', listener);
  for (const value of [1, 2]) here.emit('once', value);
  here.emit('on', 3);
  there.off('on', listener);
  here.emit('on', 4);
  expect(heard).toEqual([1, 3]);
});
