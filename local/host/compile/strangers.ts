import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ComponentConfig } from './config';
import type { Source } from './source';

const hosted = (tag: string) => existsSync(join(__dirname, '../components', `${tag}.ts`));
const syntax = ['block', 'template', 'import', 'include', 'wxs', 'slot'];

/** Tags that are neither hosted nor registered, with the places where they are written: only there can a page fail for them. */
export function strangersIn(source: Source, components: Record<string, ComponentConfig>): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [path, config] of Object.entries(components)) {
    const registered = [...Object.keys(config.usingComponents), ...Object.keys(config.componentGenerics ?? {})];
    for (const { tag, line } of tagsOf(source.read(`${path}.wxml`))) {
      if (!registered.includes(tag) && !syntax.includes(tag) && !hosted(tag)) (found[tag] ??= []).push(`${path}.wxml:${line}`);
    }
  }
  return found;
}

function tagsOf(text: string): { tag: string; line: number }[] {
  const written = text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
  return written.split('\n').flatMap((row, index) => [...row.matchAll(/<([a-z][\w-]*)/g)].map((match) => ({ tag: match[1]!, line: index + 1 })));
}
