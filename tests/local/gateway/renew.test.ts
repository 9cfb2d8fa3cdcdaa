import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '../../../local/gateway/server';

const folder = mkdtempSync(join(tmpdir(), 'renew-'));
let cloud: LocalCloud;

function write(name: string, program: string, config: object = {}): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'config.json'), JSON.stringify(config));
  writeFileSync(join(folder, name, 'index.js'), program);
}

let heard: (line: string) => void = () => {};
const said = (text: string) => new Promise<void>((resolve) => (heard = (line) => void (line.includes(text) && resolve())));

const counting = "let calls = 0\nexports.main = () => 'kept ' + (calls += 1)";
const timer = { triggers: [{ name: 'daily', type: 'timer', config: '0 0 8 * * * *' }] };

beforeAll(async () => {
  write('kept', counting);
  write('changed', "exports.main = () => new Promise((done) => { console.log('begun'); setTimeout(() => done('old'), 300) })", { timeout: 10 });
  write('gone', "exports.main = () => 'gone'");
  cloud = await startLocalCloud({ dataDir: join(folder, 'data'), functionsDir: folder, instances: 1, collections: {}, log: (line) => heard(line) });
});
afterAll(async () => {
  await cloud.stop();
  rmSync(folder, { recursive: true, force: true });
});

const answer = async (name: string) => {
  const reply = await cloud.call('a', name, {});
  return 'value' in reply ? (JSON.parse(reply.value) as unknown) : reply.errCode;
};

test('calls under way end on the old program, the next ones run the new, and what was not touched lives on', async () => {
  expect(await answer('kept')).toBe('kept 1');
  const begun = said('changed| begun');
  const underWay = [answer('changed'), answer('changed')];
  await begun;
  write('changed', "exports.main = () => 'new'", timer);
  write('born', "exports.main = () => 'born'");
  rmSync(join(folder, 'gone'), { recursive: true });
  cloud.renew();
  expect(await answer('changed')).toBe('new');
  expect(await Promise.all(underWay)).toEqual(['old', 'old']); // one ran, one waited for the same instance
  expect(await answer('born')).toBe('born');
  expect(await answer('gone')).toBe(-501000);
  expect(await answer('kept')).toBe('kept 2');
});

test('a timer that was written into its config.json runs from then on', async () => {
  const before = cloud.counters.calls.filter(({ trigger }) => trigger === 'timer').length;
  await cloud.date.move(new Date(Date.now() + 24 * 3600 * 1000).toISOString());
  expect(cloud.counters.calls.filter(({ trigger }) => trigger === 'timer')).toHaveLength(before + 1);
});

test('a folder that does not hold together leaves what runs as it is', async () => {
  write('changed', "exports.main = () => 'newer'", { timeout: 600 });
  expect(() => cloud.renew()).toThrow('changed/config.json: timeout must be between 1 and 60 seconds');
  expect(await answer('changed')).toBe('new');
});
