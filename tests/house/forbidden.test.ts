import { faultsOf } from '../../scripts/check/forbidden';

test.each([
  ['a path of one machine', 'docs/notes.md', 'see /home/someone/project'],
  ['a registry in the lock file', 'package-lock.json', '"resolved": "https://registry.example.org/a.tgz"'],
  ['a CDN in a stylesheet', 'miniprogram/app.wxss', 'src: url(//at.alicdn.com/font.woff2)'],
  ['a picture of another host', 'miniprogram/pages/home/index.wxml', '<image src="https://img.example.com/a.png" />'],
  ['a script of another host', 'local/host/shell/index.html', '<script src="https://cdn.example.net/a.js"></script>'],
])('%s is found with its line', (_fault, file, text) => {
  expect(faultsOf(file, `first line\n${text}`).join('\n')).toContain(`${file}:2: `);
});

test.each([
  ['the own machine', 'local/host/serve.ts', 'http://127.0.0.1:8600/home'],
  ['the name of a namespace', 'local/host/shell/index.html', 'xmlns="http://www.w3.org/2000/svg"'],
  ['a page of the mini-program', 'miniprogram/app.json', '"pages/home/index"'],
  ['a comment', 'local/start.ts', '// example.com is nobody'],
])('%s is no fault', (_name, file, text) => {
  expect(faultsOf(file, text)).toEqual([]);
});
