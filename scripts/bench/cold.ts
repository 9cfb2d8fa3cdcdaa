import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { baseEnvironment, callEnvironment } from '../../local/gateway/functions/environment';
import { buildFunctions } from '../build/functions';
import { goal } from './goal';
import { machine } from './machine';
import { median, rounded } from './numbers';
import type { Part } from './part';
import { table } from './table';

interface ColdStart {
  name: string;
  bundled: number;
  plain: number;
}

const rounds = 15;
const calls: Record<string, string> = { members: 'session', events: 'list', messages: 'unread', news: 'list' };

export const cold: Part = {
  title: 'Cold starts',
  async measure(root) {
    const starts = await measureColdStarts(root);
    const coldest = Math.max(...starts.map(warmth));
    const rows = starts.map((each) => [each.name, each.bundled, each.plain, warmth(each)]);
    return `From the start of a Node process to the answer of its first action, median of ${rounds}, bundled and plain in turn; the database answers at once. \`npm run bench -- cold\`, ${machine()}.

${goal('a cold bundle answers in at most 0.6 of the plain SDK', coldest <= 0.6, String(coldest))}

${table(['function', 'bundled, ms', 'plain SDK, ms', 'ratio'], rows)}`;
  },
};

const warmth = ({ bundled, plain }: ColdStart) => rounded(bundled / plain);

/** On a database that answers at once with nothing. */
async function measureColdStarts(root: string): Promise<ColdStart[]> {
  const empty = createServer((request, response) => {
    request.resume().on('end', () => response.end(JSON.stringify({ requestId: 'bench', data: { list: [], total: 0 } })));
  });
  await new Promise<void>((resolve) => empty.listen(0, '127.0.0.1', resolve));
  const environment = functionEnvironment(`http://127.0.0.1:${(empty.address() as AddressInfo).port}`);
  const bundled = await buildFunctions({ root, sdk: 'bundled' });
  const plain = await buildFunctions({ root, sdk: 'plain' });
  const results: ColdStart[] = [];
  for (const [name, action] of Object.entries(calls)) {
    const samples = await inTurn(() => once(bundled.folder, name, action, environment), () => once(plain.folder, name, action, environment));
    results.push({ name: `${name}.${action}`, bundled: rounded(median(samples[0])), plain: rounded(median(samples[1])) });
  }
  empty.close();
  return results;
}

async function inTurn(one: () => Promise<number>, other: () => Promise<number>): Promise<[number[], number[]]> {
  const samples: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    samples[0].push(await one());
    samples[1].push(await other());
  }
  return samples;
}

function functionEnvironment(url: string): Record<string, string> {
  const key = () => randomBytes(32).toString('base64');
  const caller = { token: 'bench', requestId: 'bench', name: '', action: '', openid: 'bench', trigger: 'phone' as const, operations: [], kill: () => {} };
  return { ...baseEnvironment(url, { MEMBER_ENCRYPTION_KEY: key(), MEMBER_LOOKUP_KEY: key() }), ...callEnvironment(caller) };
}

function once(folder: string, name: string, action: string, environment: Record<string, string>): Promise<number> {
  const program = `require(${JSON.stringify(join(folder, name, 'index.js'))}).main({ action: '${action}', input: {} }, {}).then((answer) => process.stdout.write('answer ' + JSON.stringify(answer) + '\\n'))`;
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-e', program], { env: { PATH: process.env.PATH, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
      if (!/^answer \{"ok"/m.test(said)) return;
      resolve(performance.now() - started);
      child.kill();
    });
    child.on('close', () => reject(new Error(`${name}.${action} gave no answer: ${said}`)));
  });
}
