import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const require = createRequire(__filename);

/** What a function reads while it runs and no bundle can carry. */
const assets: Record<string, string[]> = {
  cases: [join(dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts/NotoSansHans-Regular.otf')],
};

/** By the name under which they lie beside the function's bundle. */
export function assetsOf(functionName: string): { name: string; content: Buffer }[] {
  return (assets[functionName] ?? []).map((file) => ({ name: basename(file), content: readFileSync(file) }));
}
