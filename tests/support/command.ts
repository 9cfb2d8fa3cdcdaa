import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { root } from './world';

export interface Ended {
  status: number | null;
  out: string;
  err: string;
}

export interface Command {
  child: ChildProcess;
  /** Waits until the output says it. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  ended: Promise<Ended>;
}

/** A command of package.json as one process of its own: a signal reaches it and not a wrapper around it. */
export function command(script: string, ...args: string[]): Command {
  const env = { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.tools.json') };
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { cwd: root, env });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => (out += data));
  child.stderr.on('data', (data) => (err += data));
  const ended = new Promise<Ended>((resolve) => child.on('close', (status) => resolve({ status, out, err })));
  const says = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(out);
        if (found) resolve(found);
      };
      child.stdout.on('data', look);
      look();
      void ended.then(() => reject(new Error(`ended without saying ${pattern}:\n${out}${err}`)));
    });
  return { child, says, ended };
}
