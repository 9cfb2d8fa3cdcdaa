import { runWithDefiners } from './definitions';
import { report } from './errors';
import { theSpace } from './space';

const loaded = new Set<string>();

/** Runs the scripts of a page or component and of all that it uses, each once, as `requiredComponents` does. */
export function load(path: string): void {
  theSpace().code.getComponentSpace().groupRegister(() => loadWithUsed(path));
}

function loadWithUsed(path: string): void {
  if (loaded.has(path)) return;
  loaded.add(path);
  const { usingComponents, componentGenerics = {} } = miniProgram.config.components[path]!;
  for (const used of Object.values(usingComponents)) loadWithUsed(used);
  for (const generic of Object.values(componentGenerics)) if (generic !== true && generic.default) loadWithUsed(generic.default);
  run(path);
}

function run(path: string): void {
  try {
    runWithDefiners(path, () => void miniProgram.modules[path]!());
  } catch (error) {
    report(error, path);
  }
  if (!theSpace().code.getComponentSpace().getComponentByUrlWithoutDefault(`/${path}`, '')) {
    report(new Error(`${path} calls neither Page() nor Component()`));
  }
}

/** `app.ts` runs before everything else and calls `App()`. */
export function runApp(): void {
  runWithDefiners('app', () => void miniProgram.modules['app']!());
}
