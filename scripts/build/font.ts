import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(__filename);

/** Vant's stylesheet loads its icon font from a CDN; the same font lies, encoded, in @vant/icons. */
export function inlineIconFont(stylesheet: string): string {
  const source = readFileSync(require.resolve('@vant/icons/src/encode-woff2.less'), 'utf8');
  const data = /url\(\s*['"](data:font\/woff2[^'"]+)['"]/.exec(source)?.[1];
  if (!data) throw new Error('@vant/icons no longer carries its font in encode-woff2.less');
  return stylesheet.replace(/src:url\([^}]*(?=})/, `src:url("${data}") format("woff2")`);
}
