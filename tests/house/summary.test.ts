import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'summary-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A run of the real jest with the house's reporter, in a house of its own. */
function runOf(tests: Record<string, string>) {
  for (const [name, text] of Object.entries(tests)) write(`tests/${name}`, text);
  const names = ['rules', 'components', 'local', 'journeys'];
  const projects = names.map((displayName) => ({ displayName, transform: {}, testMatch: [`<rootDir>/tests/${displayName}-*.js`] }));
  const from = (file: string) => join(root, 'scripts/test', file);
  write('jest.config.json', JSON.stringify({ projects, maxWorkers: 1, reporters: [from('reporter.js')], testSequencer: from('sequencer.js') }));
  const { stdout, status } = spawnSync(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), '--config', 'jest.config.json', '--no-cache'], { cwd: folder, encoding: 'utf8' });
  return { status, lines: stdout.trimEnd().split('\n') };
}

function write(file: string, text: string): void {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const passing = "test('holds', () => {});";

test('all well: the last line counts what passed, the exit status is zero', () => {
  const { status, lines } = runOf({ 'rules-a.js': passing, 'local-b.js': `${passing}test.skip('later', () => {});` });
  expect(lines.at(-1)).toBe('2 passed, 0 failed, 1 skipped');
  expect(status).toBe(0);
});

test('something fails: it is shown, named and counted, a file that cannot run too', () => {
  const { status, lines } = runOf({ 'rules-a.js': `${passing}test('breaks', () => { throw new Error('one is not two'); });`, 'local-b.js': 'this is no program' });
  expect(lines.join('\n')).toContain('one is not two');
  expect(lines.join('\n')).toMatch(/Failed files:\n(.*\n)*.*rules-a\.js/);
  expect(lines.at(-1)).toBe('1 passed, 2 failed');
  expect(status).toBe(1);
});

test('the layers run in their order', () => {
  const { lines } = runOf({ 'journeys-a.js': passing, 'local-b.js': passing, 'components-c.js': passing, 'rules-d.js': passing });
  const order = lines.flatMap((line) => /^pass\s+tests\/(\w+)-/.exec(line)?.[1] ?? []);
  expect(order).toEqual(['rules', 'components', 'local', 'journeys']);
});
