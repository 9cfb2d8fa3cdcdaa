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
    const files = sourceFiles(miniprogram).filter((file) => file.endsWith('.json') && !file.startsWith('miniprogram_npm/'));
    const faults = files.flatMap((file) => faultsOf(inspection, kindOf(file), file, join(miniprogram, file)));
    return Promise.resolve({ faults: [...faults, ...faultsOf(inspection, 'projectconfig', 'project.config.json', join(inspection.source, 'project.config.json'))] });
  },
};

function kindOf(file: string): Kind {
  if (file === 'app.json') return 'app';
  return file === 'sitemap.json' ? 'sitemap' : 'page';
}

function faultsOf({ tools }: Inspection, kind: Kind, file: string, path: string): string[] {
  const { warning, error } = tools.schemaValidate(kind, JSON.parse(readFileSync(path, 'utf8')));
  return [...(warning ? [`${file}: unknown ${warning}`] : []), ...error.map((each) => `${file}: ${describe(each)}`)];
}

function describe({ errorProperty, errorType, correctType, requireProperty }: SchemaError): string {
  if (correctType) return `${errorProperty} should be ${correctType.join(' or ')}`;
  return `${errorProperty} ${errorType}: ${String(requireProperty)}`;
}
