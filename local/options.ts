import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface StartOptions {
  port: number;
  data: string;
  reset: boolean;
}

const usage = 'npm start -- --port N --data DIR --reset';

export function readOptions(given: string[], root: string): StartOptions {
  const { port, data, reset } = parse(given);
  const number = Number(port ?? 8600);
  if (!Number.isInteger(number) || number < 0 || number > 65535) throw new Error(`--port takes a number up to 65535: ${usage}`);
  return { port: number, data: resolve(root, data ?? '.local-cloud'), reset: reset ?? false };
}

function parse(args: string[]) {
  try {
    const options = { port: { type: 'string' }, data: { type: 'string' }, reset: { type: 'boolean' } } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new Error(`${(error as Error).message.split('\n')[0]} ${usage}`);
  }
}
