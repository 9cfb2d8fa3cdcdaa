import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '../../../local/gateway/server';

const closed = { read: false, write: false } as const;
const folder = mkdtempSync(join(tmpdir(), 'foreign-'));
let cloud: LocalCloud;

function write(name: string, text: string) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const manifest = (dependencies: object) => JSON.stringify({ name: 'foreign', version: '1.0.0', main: 'index.js', dependencies });
const entry = "const cloud = require('wx-server-sdk')\ncloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })\n";

beforeAll(async () => {
  write('functions/notes/package.json', manifest({ 'wx-server-sdk': '~2.6.3' }));
  write('functions/notes/config.json', JSON.stringify({ permissions: { openapi: [] } }));
  write('functions/notes/store.js', `${entry}exports.notes = cloud.database().collection('notes')\n`);
  write('functions/notes/index.js', `${entry}const { notes } = require('./store')
exports.main = async (event) => {
  const { OPENID } = cloud.getWXContext()
  await notes.add({ data: { text: event.text, owner: OPENID } })
  const { data } = await notes.where({ owner: OPENID }).get()
  return { texts: data.map((note) => note.text), inherited: process.env.NODE_PATH }
}`);
  write('functions/careless/package.json', manifest({}));
  write('functions/careless/index.js', `${entry}exports.main = () => 'never'`);
  write('functions/stranger/package.json', manifest({ 'wx-server-sdk': '*' }));
  write('functions/stranger/index.js', "const dayjs = require('dayjs')\nexports.main = () => dayjs().year()");
  write('functions/notes.txt', 'not a function');
  const collections = { notes: { rule: closed, indexes: [] } };
  cloud = await startLocalCloud({ dataDir: join(folder, 'data'), functionsDir: join(folder, 'functions'), collections });
});
afterAll(async () => {
  await cloud.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a foreign function of plain JavaScript runs from where it lies, in several files, on our SDK', async () => {
  const reply = await cloud.call('a', 'notes', { text: 'hello' });
  expect(reply).toMatchObject({ value: JSON.stringify({ texts: ['hello'] }) });
});

test('a function that does not name the SDK in its package.json does not get it, as in the cloud', async () => {
  expect(await cloud.call('a', 'careless', {})).toMatchObject({ errCode: -504002, message: expect.stringMatching(/Cannot find module 'wx-server-sdk'/) });
});

test('our own packages are not lent to it', async () => {
  expect(await cloud.call('a', 'stranger', {})).toMatchObject({ errCode: -504002, message: expect.stringMatching(/Cannot find module 'dayjs'/) });
});
