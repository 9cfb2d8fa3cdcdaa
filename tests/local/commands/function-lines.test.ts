import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { functionLines } from '../../../local/function-lines';
import { startLocalCloud } from '../../../local/gateway/server';
import { buildFunctions } from '../../../scripts/build/functions';
import { root } from '../../support/world';

let house: string;
beforeEach(() => void (house = mkdtempSync(join(tmpdir(), 'function-lines-'))));
afterEach(() => rmSync(house, { recursive: true }));

function put(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
}

/** A small repository of its own with one function in two files. */
function putOwn(): void {
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  put('package.json', JSON.stringify({ version: '1.0.0', dependencies: { 'wx-server-sdk': '4.0.2' } }));
  put('cloudfunctions/failing/index.ts', "import { fail } from './deep';\n\nexport const main = () => fail({});\n");
  put('cloudfunctions/failing/deep.ts', 'interface Given {\n  a?: { b: string };\n}\n\nexport const fail = ({ a }: Given) =>\n  a!.b;\n');
}

/** What the log says of one call, as `npm start` shows it. */
async function logOf(functionsDir: string, name: string): Promise<string> {
  const log: string[] = [];
  const lines = functionLines(house, functionsDir);
  const cloud = await startLocalCloud({ dataDir: join(house, 'data'), functionsDir, collections: {}, log: (line) => log.push(lines(line)) });
  await cloud.call('a', name, {}).finally(() => cloud.stop());
  return log.join('\n');
}

test('an error in a bundled function is logged with the file and line that was written', async () => {
  putOwn();
  const { folder } = await buildFunctions({ root: house, sdk: 'bundled' });
  const log = await logOf(folder, 'failing');
  expect(log).toMatch(/TypeError: [^\n]*'b'[^]*cloudfunctions\/failing\/deep\.ts:6[^]*cloudfunctions\/failing\/index\.ts:3/);
});

test('a function that does not build says where, and why', async () => {
  putOwn();
  put('cloudfunctions/failing/deep.ts', '\nexport const fail = (;\n');
  await expect(buildFunctions({ root: house, sdk: 'bundled' })).rejects.toThrow(/cloudfunctions\/failing\/deep\.ts:2:\d+: ERROR/);
});

test('an error in a foreign function is logged with its own file and line', async () => {
  put('functions/failing/index.js', "const { fail } = require('./deep')\nexports.main = () => fail()\n");
  put('functions/failing/deep.js', '\n\nexports.fail = () => none()\n');
  expect(await logOf(join(house, 'functions'), 'failing')).toMatch(/none is not defined[^]*functions\/failing\/deep\.js:3/);
});

test('a foreign function that does not parse is logged with its file and line', async () => {
  put('functions/failing/index.js', 'exports.main = () => 1\nexports.main = (\n}\n');
  expect(await logOf(join(house, 'functions'), 'failing')).toMatch(/functions\/failing\/index\.js:3\n[^]*SyntaxError/);
});

test('a config.json that is not JSON stops the start with its file and line', async () => {
  put('functions/failing/index.js', '');
  put('functions/failing/config.json', '{\n  "timeout": 5,\n}');
  await expect(logOf(join(house, 'functions'), 'failing')).rejects.toThrow('failing/config.json:2 is not JSON');
});
