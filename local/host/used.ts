import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a mini-program's source asks of WeChat. The host owes every one of these. */
export interface Used {
  methods: string[];
  tags: string[];
  openTypes: string[];
}

/** Read from the source as it stands, so that a new use is a new debt at once. */
export function usedBy(miniprogramDir: string): Used {
  const files = readdirSync(miniprogramDir, { recursive: true, encoding: 'utf8' });
  const read = (ending: string) => files.filter((file) => file.endsWith(ending)).map((file) => readFileSync(join(miniprogramDir, file), 'utf8'));
  const scripts = [...read('.ts'), ...read('.js')].map(withoutComments);
  const templates = read('.wxml').map((text) => text.replace(/<!--[\s\S]*?-->/g, ''));
  const own = new Set(read('.json').flatMap(componentsIn));
  return {
    methods: distinct(scripts, /\bwx\.((?:cloud\.)?[a-zA-Z]\w*)/g).filter((name) => name !== 'cloud'),
    tags: distinct(templates, /<([a-z][a-z-]*)/g).filter((tag) => !own.has(tag) && !syntax.has(tag)),
    openTypes: distinct(templates, /open-type="([a-zA-Z]+)"/g),
  };
}

/** Words of the template language, which make no node of their own. */
const syntax = new Set(['block', 'template', 'import', 'include', 'wxs', 'slot']);

function distinct(texts: string[], pattern: RegExp): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1]!)))].sort();
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

function componentsIn(text: string): string[] {
  const { usingComponents = {}, componentGenerics = {} } = JSON.parse(text) as Record<string, object>;
  return [...Object.keys(usingComponents), ...Object.keys(componentGenerics)];
}
