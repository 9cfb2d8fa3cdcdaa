import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface StartOptions {
  port: number;
  data: string;
  reset: boolean;
  /** A mini-program that is not this repository's; null for ours. */
  foreign: ForeignFolders | null;
}

export interface ForeignFolders {
  app: string;
  /** Null when only the mini-program's own project.config.json can tell. */
  functions: string | null;
  /** What its authors created in the console by hand. */
  collections: string[];
}

const usage = 'npm start -- --port N --data DIR --reset   [--app DIR --functions DIR --collections A,B]';

export function readOptions(given: string[], root: string): StartOptions {
  const { port, data, reset, ...rest } = parse(given);
  const number = Number(port ?? 8600);
  if (!Number.isInteger(number) || number < 0 || number > 65535) throw new Error(`--port takes a number up to 65535: ${usage}`);
  const foreign = foreignFolders(rest, root);
  const usual = foreign ? join('.local-cloud', 'apps', nameOf(foreign.app)) : '.local-cloud';
  return { port: number, data: resolve(root, data ?? usual), reset: reset ?? false, foreign };
}

function foreignFolders({ app, functions, collections }: { app?: string; functions?: string; collections?: string }, root: string): ForeignFolders | null {
  if (app === undefined && (functions ?? collections) !== undefined) throw new Error(`--functions and --collections belong to an --app: ${usage}`);
  if (app === undefined) return null;
  const names = (collections ?? '').split(',').map((name) => name.trim()).filter(Boolean);
  return { app: resolve(root, app), functions: functions === undefined ? null : resolve(root, functions), collections: names };
}

/** Each foreign mini-program has data of its own, wherever it lies. */
const nameOf = (app: string) => `${basename(app)}-${createHash('sha1').update(app).digest('hex').slice(0, 6)}`;

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    const options = { port: text, data: text, reset: { type: 'boolean' }, app: text, functions: text, collections: text } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new Error(`${(error as Error).message.split('\n')[0]} ${usage}`);
  }
}
