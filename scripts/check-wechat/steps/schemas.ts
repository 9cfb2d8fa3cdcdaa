import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles } from '../../build/source-files';
import type { Inspection, Step } from '../inspection';
import { miniprogramIn } from '../project';
import type { SchemaError } from '../tools';

type Kind = 'app' | 'page' | 'sitemap' | 'projectconfig';

/** On the source: the compile drops or fills in keys. */
export const schemas: Step = {
  name: 'app, page, sitemap and project JSON against their schemas',
  run(inspection) {
    const miniprogram = miniprogramIn(inspection.source);
    const files = sourceFiles(miniprogram);
    const faults = files.flatMap((file) => faultsOf(inspection, kindOf(file, files), file, join(miniprogram, file)));
    return Promise.resolve({ faults: [...faults, ...faultsOf(inspection, 'projectconfig', 'project.config.json', join(inspection.source, 'project.config.json'))] });
  },
};

/** What else ends in .json describes neither a page nor a component. */
function kindOf(file: string, files: string[]): Kind | null {
  if (file === 'app.json') return 'app';
  if (file === 'sitemap.json') return 'sitemap';
  return file.endsWith('.json') && files.includes(file.replace(/json$/, 'wxml')) ? 'page' : null;
}

function faultsOf({ tools }: Inspection, kind: Kind | null, file: string, path: string): string[] {
  if (!kind) return [];
  const { warning, error } = tools.schemaValidate(kind, parsed(file, path));
  return [...(warning ? [`${file}: unknown ${warning}`] : []), ...error.map((each) => `${file}: ${describe(each)}`)];
}

function parsed(file: string, path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

function describe({ errorProperty, errorType, correctType, requireProperty }: SchemaError): string {
  if (correctType) return `${errorProperty} should be ${correctType.join(' or ')}`;
  return `${errorProperty} ${errorType}: ${String(requireProperty)}`;
}
