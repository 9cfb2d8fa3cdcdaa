import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * A folder of modules that holds wx-server-sdk and nothing else: what the cloud installs for a function that names it.
 * Everything else a foreign function has to bring along, as there.
 */
export function sdkModules(dataDir: string): string {
  const folder = join(dataDir, 'modules');
  const place = join(folder, 'wx-server-sdk');
  const sdk = dirname(createRequire(__filename).resolve('wx-server-sdk/package.json'));
  mkdirSync(folder, { recursive: true });
  if (!existsSync(place)) {
    rmSync(place, { force: true }); // it may lead to where the SDK no longer is
    symlinkSync(sdk, place, 'junction');
  }
  return folder;
}
