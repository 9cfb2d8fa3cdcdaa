import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Outcome {
  status: number | null;
  /** Standard output and standard error together. */
  text: string;
}

export function run(command: string, args: string[], cwd: string): Promise<Outcome> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', fail);
    child.on('close', (status) => done({ status, text: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** A tool of node_modules, run by this Node; silent when it is content. */
export async function tool(packageName: string, program: string, args: string[], root: string): Promise<string> {
  const { status, text } = await run(process.execPath, [join(root, 'node_modules', packageName, program), ...args], root);
  return status === 0 ? '' : text || `${packageName} ended with ${status}`;
}
