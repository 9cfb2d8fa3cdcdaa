import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Permission } from '../../cloudfunctions/platform/permission';

export interface Table {
  capability: string;
  permissions: Record<string, Permission>;
}

/** The permission table of every capability, as its function asks it on each call. */
export async function permissionTables(root: string): Promise<Table[]> {
  const functions = join(root, 'cloudfunctions');
  const capabilities = readdirSync(functions).filter((name) => existsSync(join(functions, name, 'permissions.ts'))).sort();
  return Promise.all(capabilities.map(async (capability) => ({ capability, ...(await read(join(functions, capability, 'permissions.ts'))) })));
}

async function read(file: string): Promise<{ permissions: Record<string, Permission> }> {
  return (await import(file)) as { permissions: Record<string, Permission> };
}
