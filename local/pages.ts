import { openSource } from './host/compile/source';

interface App {
  pages: string[];
  subPackages?: Package[];
  subpackages?: Package[];
}
interface Package {
  root: string;
  pages: string[];
}

/** Every page of app.json: WeChat refuses a message that leads to any other. */
export function pagesOf(miniprogramDir: string): string[] {
  const { pages, subPackages, subpackages } = openSource(miniprogramDir).json('app.json') as unknown as App;
  const packages = subPackages ?? subpackages ?? [];
  return [...pages, ...packages.flatMap(({ root, pages: own }) => own.map((page) => `${root.replace(/^\/|\/$/g, '')}/${page}`))];
}
