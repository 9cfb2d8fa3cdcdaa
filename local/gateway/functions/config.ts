import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openSource } from '../../host/compile/source';

export interface Trigger {
  name: string;
  type: 'timer';
  /** Seven fields, UTC+8. */
  config: string;
}

/** What a function's config.json says, as the cloud reads it. */
export interface FunctionConfig {
  name: string;
  file: string;
  /** Seconds; 3 is the cloud's own default, 60 the console's limit. */
  timeout: number;
  openapi: string[];
  /** Megabytes; 256 is the cloud's own default, 64 to 3,072 can be set. */
  memory: number;
  /** Whether its package.json asks the cloud to install the SDK; a bundle carries its own. */
  needsSdk: boolean;
  triggers: Trigger[];
}

interface Written {
  timeout?: number;
  memorySize?: number;
  triggers?: Trigger[];
  permissions?: { openapi?: string[] };
}

export function readFunctions(folder: string): Map<string, FunctionConfig> {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'index.js'))) : [];
  return new Map(names.map((name) => [name, readConfig(folder, name)]));
}

function readConfig(folder: string, name: string): FunctionConfig {
  const config = readJson(folder, `${name}/config.json`) as Written;
  const timeout = Number(config.timeout ?? 3);
  if (!(timeout > 0 && timeout <= 60)) throw new Error(`${name}/config.json: timeout must be between 1 and 60 seconds`);
  const memory = Number(config.memorySize ?? 256);
  if (!(memory >= 64 && memory <= 3072)) throw new Error(`${name}/config.json: memorySize must be between 64 and 3072 megabytes`);
  const triggers = config.triggers ?? [];
  if (triggers.length > 1) throw new Error(`${name}/config.json: a function has one trigger at most`);
  return { name, file: join(folder, name, 'index.js'), timeout, memory, openapi: config.permissions?.openapi ?? [], needsSdk: needsSdk(folder, name), triggers };
}

function needsSdk(folder: string, name: string): boolean {
  const { dependencies = {} } = readJson(folder, `${name}/package.json`);
  return Object.hasOwn(dependencies as object, 'wx-server-sdk');
}

/** A fault in it is told with its file and line. */
function readJson(folder: string, file: string): Record<string, unknown> {
  const functions = openSource(folder);
  return functions.exists(file) ? functions.json(file) : {};
}
