import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding } from './inspection';

export interface Inspector {
  inspect(folder: string): Promise<Finding[]>;
  stop(): Promise<void>;
}

type Reply = { findings: Finding[] } | { error: string } | { died: string };

const require = createRequire(__filename);
/** On a busy machine the tools' own limit of 20 s for starting a process is short, and they die of it. */
const attempts = 3;

/** WeChat's tools lie in this folder. One process inspects any number of projects, one after the other. */
export function startInspector(tools: string): Inspector {
  const standing = mkdtempSync(join(tmpdir(), 'check-wechat-'));
  let child = start(tools, standing);
  const inspect = async (folder: string, left = attempts): Promise<Finding[]> => {
    if (!child.connected) child = start(tools, standing);
    const reply = await ask(child, folder);
    if ('findings' in reply) return reply.findings;
    if ('died' in reply && left > 1) return inspect(folder, left - 1);
    throw new Error('died' in reply ? reply.died : reply.error);
  };
  return { inspect, stop: () => stop(child, standing) };
}

function start(tools: string, standing: string): ChildProcess {
  return fork(join(__dirname, 'inspector.ts'), [tools], {
    cwd: standing,
    execArgv: ['--import', pathToFileURL(require.resolve('tsx')).href],
    env: { ...process.env, TMPDIR: standing },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

async function ask(child: ChildProcess, folder: string): Promise<Reply> {
  const heard: string[] = [];
  const hear = (chunk: Buffer) => void heard.push(chunk.toString('utf8'));
  const over = new AbortController();
  const { signal } = over;
  child.stderr!.on('data', hear);
  const ended = once(child, 'exit', { signal }).then((how): Reply => ({ died: `WeChat's tools ended (${how.join(', ')}):\n${heard.join('')}` }));
  const replied = once(child, 'message', { signal }).then(([reply]) => reply as Reply);
  child.send(folder);
  const reply = await Promise.race([replied, ended]);
  void Promise.allSettled([replied, ended]);
  over.abort();
  child.stderr!.off('data', hear);
  return reply;
}

async function stop(child: ChildProcess, standing: string): Promise<void> {
  if (child.connected) {
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  }
  rmSync(standing, { recursive: true, force: true });
}
