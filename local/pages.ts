import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface App {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
}

/** Every page of app.json: WeChat refuses a message that leads to any other. */
export function pagesOf(miniprogramDir: string): string[] {
  const { pages, subPackages = [] } = JSON.parse(readFileSync(join(miniprogramDir, 'app.json'), 'utf8')) as App;
  return [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))];
}
