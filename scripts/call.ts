/** `npm run call -- <capability> <action> --as <openid> '<json>'`: one action, its value or its refusal as JSON. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runningAt } from '../local/address';
import { startLocalCloud } from '../local/gateway/server';
import { seed } from '../local/seed/seed';
import type { Answer } from '../miniprogram/shared/contracts/answers';
import { buildFunctions } from './build/functions';

const root = join(__dirname, '..');
const usage = `npm run call -- <capability> <action> --as <openid> '<json>' [--data DIR]`;

interface Order {
  capability: string;
  action: string;
  openid: string;
  input: unknown;
  data: string;
}

void main().catch((error: Error) => {
  console.error(JSON.stringify({ error: error.message }));
  process.exitCode = 1;
});

async function main() {
  const order = readOrder(process.argv.slice(2));
  const running = await runningAt(order.data);
  const answer = running ? await ask(running, order) : await askTemporary(order);
  if (answer.ok) return console.log(JSON.stringify(answer.value, null, 2));
  console.error(JSON.stringify(answer.refusal, null, 2));
  process.exitCode = 1;
}

function readOrder(args: string[]): Order {
  const options = { as: { type: 'string' }, data: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [capability, action, json = '{}'] = positionals;
  if (!capability || !action || !values.as) throw new Error(usage);
  return { capability, action, openid: values.as, input: JSON.parse(json), data: resolve(root, values.data ?? '.local-cloud') };
}

async function ask(url: string, { capability, action, openid, input }: Order): Promise<Answer<unknown>> {
  const reply = await fetch(`${url}/local/call`, {
    method: 'POST',
    headers: { 'x-openid': openid, 'content-type': 'application/json' },
    body: JSON.stringify({ name: capability, data: { action, input } }),
  });
  const { result, error, errMsg } = (await reply.json()) as { result: Answer<unknown>; error?: { errMsg: string }; errMsg?: string };
  if (error || errMsg) throw new Error(error?.errMsg ?? errMsg);
  return result;
}

/** No local cloud is running: a fresh demo, for this one call. */
async function askTemporary(order: Order): Promise<Answer<unknown>> {
  const { folder } = await buildFunctions({ root, sdk: 'bundled' });
  const dataDir = mkdtempSync(join(tmpdir(), 'local-cloud-'));
  const cloud = await startLocalCloud({ dataDir, functionsDir: folder });
  try {
    await seed(cloud);
    return await ask(cloud.url, order);
  } finally {
    await cloud.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
