import { readApp } from './app';
import type { AppConfig } from './config';
import { compileScripts } from './script';
import type { Source } from './source';
import { compileTemplates } from './wxml';
import { compileStyles, styleScopeOf } from './wxss';

export interface Bundle {
  config: AppConfig;
  code: string;
  map: string;
  style: string;
}

/** Everything that the frame loads of the mini-program: one script with its map, one style sheet. */
export async function bundleApp(source: Source): Promise<Bundle> {
  const config = readApp(source);
  for (const [path, component] of Object.entries(config.components)) isolate(source, path, component);
  const templates = compileTemplates(source, Object.keys(config.components));
  const { code, map } = await compileScripts(source, config, templates);
  return { config, code, map, style: compileStyles(source, config) };
}

/** Isolation may be written in the script's `options` too, yet the style is compiled before any script runs. */
function isolate(source: Source, path: string, component: AppConfig['components'][string]): void {
  component.styleScope = styleScopeOf(path);
  const script = [`${path}.ts`, `${path}.js`].find((file) => source.exists(file));
  const written = script && /\bstyleIsolation:\s*['"]([\w-]+)['"]/.exec(source.read(script))?.[1];
  if (written) component.styleIsolation ??= written;
}
