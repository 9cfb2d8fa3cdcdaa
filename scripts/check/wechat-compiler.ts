import { chmodSync, copyFileSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const require = createRequire(__filename);
const folders: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' };

/** The package ships its programs without the right to run them; node_modules is not ours to change. */
export function compiler(name: 'wcc' | 'wcsc'): string {
  const folder = folders[process.platform];
  if (!folder) throw new Error(`WeChat's compilers exist for Linux, macOS and Windows, not for ${process.platform}`);
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const copy = join(mkdtempSync(join(tmpdir(), 'wechat-compiler-')), file);
  copyFileSync(join(dirname(require.resolve('miniprogram-compiler/package.json')), 'bin', folder, file), copy);
  chmodSync(copy, 0o755);
  return copy;
}
