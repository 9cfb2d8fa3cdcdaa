import { basename, dirname, join } from 'node:path';

/** Beside the bundles, so that a map is never deployed. */
export const mapFile = (functionsDir: string, name: string) => join(dirname(functionsDir), `.${basename(functionsDir)}-maps`, `${name}.json`);
