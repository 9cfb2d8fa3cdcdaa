import { dirname, posix, relative } from 'node:path';
import { build, type Message, type Plugin } from 'esbuild';
import type { AppConfig } from './config';
import { entryMap } from './entry-map';
import { CompileFault } from './fault';
import { hiding } from './hidden';
import { faultIn, packagePlaces, resolvePath, type Source } from './source';
import type { TemplateScript, Templates } from './wxml';

export interface Script {
  code: string;
  map: string;
}

/** The whole mini-program as one script: every file a module that runs when the runtime asks for it. */
export async function compileScripts(source: Source, app: AppConfig, templates: Templates): Promise<Script> {
  const text = entry(source, app, templates.code);
  const result = await build({
    stdin: { contents: `${text}\n${entryMap(text, templates.scripts)}`, resolveDir: source.root, sourcefile: 'entry.js' },
    bundle: true,
    write: false,
    outfile: '/app.js',
    format: 'iife',
    target: 'es2020',
    define: hiding,
    sourcemap: 'linked',
    logLevel: 'silent',
    charset: 'utf8',
    tsconfigRaw: { compilerOptions: { target: 'ES2020' } },
    plugins: [resolveLikeWeChat(source, app)],
  }).catch((failure: { errors?: Message[] }) => rethrow(source, templates.scripts, failure));
  const [map, code] = ['.map', '.js'].map((end) => result.outputFiles.find((file) => file.path.endsWith(end))!.text);
  return { code: code!, map: map! };
}

function entry(source: Source, app: AppConfig, templates: string): string {
  const paths = ['app', ...Object.keys(app.components)];
  const modules = paths.map((path) => `${JSON.stringify(path)}: () => require(${JSON.stringify(`/${script(source, path)}`)}),`);
  return `globalThis.miniProgram = {
    config: ${JSON.stringify(app)},
    templates: ${templates},
    modules: { ${modules.join('\n')} },
  };`;
}

function script(source: Source, path: string): string {
  const file = [`${path}.ts`, `${path}.js`].find((candidate) => source.exists(candidate));
  if (!file) throw new CompileFault(`${path}.ts`, 1, 'there is no such script');
  return file;
}

function resolveLikeWeChat(source: Source, app: AppConfig): Plugin {
  return {
    name: 'resolve-like-wechat',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path, importer, namespace }) => {
        const found = namespace === 'mini-program' ? resolveScript(source, app, importer, path) : { file: path.slice(1) };
        return 'fault' in found ? { errors: [{ text: found.fault }] } : { path: found.file, namespace: 'mini-program' };
      });
      onLoad({ filter: /.*/, namespace: 'mini-program' }, ({ path }) => ({
        contents: source.read(path),
        loader: path.endsWith('.ts') ? 'ts' : 'js',
        resolveDir: dirname(source.locate(path)),
      }));
    },
  };
}

function resolveScript(source: Source, app: AppConfig, from: string, reference: string): { file: string } | { fault: string } {
  const places = /^[./]/.test(reference) ? [resolvePath(from, reference)] : packagePlaces(from, reference);
  const file = places.flatMap(scriptFiles).find((candidate) => source.exists(candidate));
  if (!file) return { fault: `${reference} is not in the mini-program` };
  const [mine, theirs] = [from, file].map((path) => packageOf(app, path));
  if (theirs !== '' && theirs !== mine) return { fault: `${reference} lies in the sub-package ${theirs}, which may not be loaded` };
  return { file };
}

const scriptFiles = (path: string) => [...(/\.(ts|js)$/.test(path) ? [path] : []), `${path}.ts`, `${path}.js`, `${path}/index.ts`, `${path}/index.js`];

const packageOf = (app: AppConfig, path: string) => app.packages.find(({ root }) => path.startsWith(`${root}/`))?.root ?? '';

function rethrow(source: Source, scripts: TemplateScript[], failure: { errors?: Message[] }): never {
  const [first] = failure.errors ?? [];
  if (!first) throw failure;
  if (first.location?.file.endsWith('entry.js')) throw faultInScripts(scripts) ?? failure;
  const file = first.location?.file.replace(/^mini-program:/, '') ?? 'app.ts';
  throw new CompileFault(posix.normalize(file.startsWith('/') ? relative(source.root, file) : file), first.location?.line ?? 1, first.text);
}

/** The entry holds nothing that was written by hand but the WXS of the templates. */
function faultInScripts(scripts: TemplateScript[]): CompileFault | undefined {
  for (const { file, line, text } of scripts) {
    const fault = faultIn(text, 'js');
    if (fault) return new CompileFault(file, line + fault.line - 1, fault.reason);
  }
  return undefined;
}
