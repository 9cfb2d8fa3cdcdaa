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

const require = createRequire(__filename);

type Reply = { findings: Finding[] } | { error: string };

/** Starts WeChat's tools, which lie in this folder; one process inspects any number of projects, one after the other. */
export function startInspector(tools: string): Inspector {
  const standing = mkdtempSync(join(tmpdir(), 'check-wechat-'));
  const child = fork(join(__dirname, 'inspector.ts'), [tools], {
    cwd: standing,
    execArgv: ['--import', pathToFileURL(require.resolve('tsx')).href],
    env: { ...process.env, TMPDIR: standing },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const heard: string[] = [];
  child.stderr!.on('data', (chunk: Buffer) => heard.push(chunk.toString('utf8')));
  return { inspect: (folder) => ask(child, folder, heard), stop: () => stop(child, standing) };
}

async function ask(child: ChildProcess, folder: string, heard: string[]): Promise<Finding[]> {
  const answered = new AbortController();
  const { signal } = answered;
  const ended = once(child, 'exit', { signal }).then((how) => ({ error: `WeChat's tools ended (${how.join(', ')}):\n${heard.join('')}` }));
  const replied = once(child, 'message', { signal }).then(([reply]) => reply as Reply);
  child.send(folder);
  const reply = await Promise.race([replied, ended]);
  void Promise.allSettled([replied, ended]);
  answered.abort();
  if ('error' in reply) throw new Error(reply.error);
  return reply.findings;
}

async function stop(child: ChildProcess, standing: string): Promise<void> {
  if (child.connected) {
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  }
  rmSync(standing, { recursive: true, force: true });
}
