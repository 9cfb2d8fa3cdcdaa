import { readFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** As `require`, but with what the engine compiled the last time: an instance starts with half the work. */
export function load(file: string, known: Uint8Array | undefined): { exports: unknown; compiled: Uint8Array | undefined } {
  const cachedData = known && Buffer.from(known);
  const script = new Script(wrap(readFileSync(file, 'utf8')), { filename: file, cachedData });
  const module = { exports: {} };
  script.runInThisContext().call(module.exports, module.exports, createRequire(file), module, file, dirname(file));
  return { exports: module.exports, compiled: known && !script.cachedDataRejected ? undefined : script.createCachedData() };
}
