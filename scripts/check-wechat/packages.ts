import type { Module } from './tools';

/** The sub-package in which a file lies; the main package has no name. */
export function packageOf(path: string, modules: Module[]): string {
  return modules.find((module) => module.type === 'SubPackage' && path.startsWith(module.path))?.path ?? '';
}

/** The packages with a page, or the app itself, that leads to this file. */
export function usersOf(module: Module, modules: Module[]): Set<string> {
  return new Set([...above(module)].filter(({ type }) => type === 'Page' || type === 'MainPackage').map(({ path }) => packageOf(path, modules)));
}

function above(module: Module, seen = new Set<Module>()): Set<Module> {
  if (seen.has(module)) return seen;
  seen.add(module);
  if (module.type === 'Page') return seen; // a page is reached by its address: what lists it does not use it
  for (const { originModule } of module.parentDeps) if (originModule) above(originModule, seen);
  return seen;
}
