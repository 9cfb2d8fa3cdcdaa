import type { Step } from '../inspection';
import { packageOf } from '../packages';
import type { Dependency, Module } from '../tools';

/** A sub-package may not be loaded yet when another one, or the main package, asks for its files. */
export const borders: Step = {
  name: 'no package reaches into a sub-package that is not its own',
  run({ modules }) {
    const crossing = modules.flatMap((module) => [...module.deps].filter((dependency) => crosses(module, dependency, modules)).map(({ path }) => `${module.path} reaches into ${path}`));
    return Promise.resolve({ faults: crossing });
  },
};

function crosses({ type, path }: Module, dependency: Dependency, modules: Module[]): boolean {
  if (type === 'MainPackage' || type === 'SubPackage' || !dependency.path) return false;
  const other = packageOf(dependency.path, modules);
  return other !== '' && other !== packageOf(path, modules);
}
