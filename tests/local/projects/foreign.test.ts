import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '../../../local/gateway/server';
import { readOptions } from '../../../local/options';
import { foreignProject } from '../../../local/projects/foreign';

let folder: string;
let cloud: LocalCloud | undefined;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'foreign-project-'))));
afterEach(async () => {
  await cloud?.stop();
  cloud = undefined;
  rmSync(folder, { recursive: true });
});

const at = (path: string) => join(folder, path);

function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

function open(app = 'app', functions: string | null = 'functions', collections: string[] = []) {
  return foreignProject({ app: at(app), functions: functions === null ? null : at(functions), collections }, at('data'));
}

function whole(): void {
  write('app/app.json', '{"pages": ["pages/a"]}');
  write('functions/hello/index.js', "exports.main = () => 'hello'");
}

test('the mini-program and its functions are taken from the folders that are named', () => {
  whole();
  expect(open()).toMatchObject({ miniprogramDir: at('app'), functionsDir: at('functions') });
});

test('a project as DevTools know it names its folders itself', () => {
  write('project.config.json', '{"miniprogramRoot": "app/", "cloudfunctionRoot": "functions/"}');
  whole();
  expect(open('.', null)).toMatchObject({ miniprogramDir: at('app'), functionsDir: at('functions') });
});

test('a mini-program without cloud functions runs too', async () => {
  write('app/app.json', '{"pages": ["pages/a"]}');
  const { console, functionsDir } = open('app', null);
  cloud = await startLocalCloud({ ...console, functionsDir, dataDir: at('data') });
  expect(await cloud.call('a', 'hello', {})).toMatchObject({ errCode: -501000 });
});

test.each<[string, () => unknown, RegExp, RegExp]>([
  ['a folder that is not there', () => open(), /--app 指向的文件夹不存在：.*app。/, /there is no folder .*app\./],
  ['a folder without app.json', () => (write('app/readme.md', ''), open()), /没有 app\.json/, /has no app\.json/],
  ['a functions folder that is not there', () => (write('app/app.json', '{}'), open()), /--functions 指向的文件夹不存在/, /there is no folder .*functions\./],
  ['a functions folder without functions', () => (write('app/app.json', '{}'), write('functions/hello/main.js', ''), open()), /没有云函数/, /holds no cloud function/],
  ['a project.config.json that is not JSON', () => (write('app/project.config.json', '{'), open()), /project\.config\.json 不是有效的 JSON/, /is not JSON/],
])('%s is told in both languages', (_, attempt, chinese, english) => {
  expect(attempt).toThrow(chinese);
  expect(attempt).toThrow(english);
});

test('its cloud begins with two people and nothing of ours: no collection, no keys, no template', async () => {
  whole();
  const { console, functionsDir, demo } = open();
  cloud = await startLocalCloud({ ...console, functionsDir, dataDir: at('data') });
  await demo.fill(cloud);
  expect(cloud.people.list()).toHaveLength(2);
  expect(cloud.environment).toEqual({});
  await expect(cloud.database.run('getDocument', { collectionName: 'events', query: '{}', queryType: 'WHERE' })).rejects.toThrow('Db or Table not exist: events');
});

test('what its authors made in the console by hand is named at the start', async () => {
  whole();
  const { console, functionsDir } = open('app', 'functions', ['notes']);
  cloud = await startLocalCloud({ ...console, functionsDir, dataDir: at('data') });
  await cloud.database.run('insertDocument', { collectionName: 'notes', data: ['{"_id": "a"}'] });
});

test('each mini-program has data of its own, and ours keeps its place', () => {
  const dataOf = (...args: string[]) => readOptions(args, folder).data;
  expect(dataOf()).toBe(at('.local-cloud'));
  expect(dataOf('--app', 'one')).toMatch(/\.local-cloud\/apps\/one-[0-9a-f]{6}$/);
  expect(dataOf('--app', 'one')).not.toBe(dataOf('--app', 'two/one'));
  expect(dataOf('--app', 'one', '--data', 'mine')).toBe(at('mine'));
});

test('functions or collections without an app are refused with the usage', () => {
  expect(() => readOptions(['--functions', 'x'], folder)).toThrow(/belong to an --app.*npm start/);
});
