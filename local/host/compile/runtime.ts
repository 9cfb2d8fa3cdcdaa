import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { TmplGroup } from 'glass-easel-template-compiler';
import { addTemplate } from './wxml';

export interface Runtime {
  code: string;
  map: string;
  style: string;
}

const host = join(__dirname, '..');
const load = createRequire(__filename);

/** The frame's own script and style: the runtime, every built-in component and every wx family. */
export async function buildRuntime(): Promise<Runtime> {
  const result = await build({
    entryPoints: [join(host, 'runtime/main.ts')],
    bundle: true,
    write: false,
    outfile: '/runtime.js',
    format: 'iife',
    target: 'es2022',
    sourcemap: 'linked',
    charset: 'utf8',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [gathered()],
  });
  const output = (end: string) => result.outputFiles.find((file) => file.path.endsWith(end))!.text;
  return { code: output('.js'), map: output('.map'), style: styles() };
}

/** The outer page. */
export async function buildShell(): Promise<Omit<Runtime, 'map'>> {
  const result = await build({
    entryPoints: [join(host, 'shell/main.ts')],
    bundle: true,
    write: false,
    outfile: '/shell.js',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    loader: { '.svg': 'dataurl', '.png': 'dataurl' },
  });
  const output = (end: string) => result.outputFiles.find((file) => file.path.endsWith(end))?.text ?? '';
  return { code: output('.js'), style: output('.css') };
}

/** `host:…` modules are put together from folders, so that a new file is all that a new component or family needs. */
function gathered(): Plugin {
  const contents: Record<string, () => string> = { 'built-ins': builtIns, families, wechat };
  return {
    name: 'gathered',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^host:/ }, ({ path }) => ({ path: path.slice('host:'.length), namespace: 'host' }));
      onLoad({ filter: /.*/, namespace: 'host' }, ({ path }) => ({ contents: contents[path]!(), resolveDir: host }));
    },
  };
}

const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const scripts = (folder: string) =>
  readdirSync(join(host, folder))
    .filter((file) => /(?<!\.d)\.ts$/.test(file))
    .map((file) => basename(file, '.ts'));

/** A built-in is the export that bears its file's name in camel case; its template lies beside it, if it has one. */
function builtIns(): string {
  const names = scripts('components').filter((name) => exported('components', name));
  const imports = names.map((name) => `import { ${camel(name)} as ${camel(name)}_ } from './components/${name}.ts';`);
  const entries = names.map((name) => `${JSON.stringify(name)}: { definition: ${camel(name)}_, templates: ${template(name)} },`);
  return `${imports.join('\n')}\nexport default { ${entries.join('\n')} };`;
}

function template(name: string): string {
  const file = join(host, 'components', `${name}.wxml`);
  if (!existsSync(file)) return 'null';
  const group = new TmplGroup();
  addTemplate(group, name, readFileSync(file, 'utf8'));
  const code = group.getTmplGenObjectGroups();
  group.free();
  return code;
}

/** A family is the function that bears its file's name in camel case. */
function families(): string {
  const names = scripts('wx').filter((name) => exported('wx', name));
  const imports = names.map((name) => `import { ${camel(name)} } from './wx/${name}.ts';`);
  return `${imports.join('\n')}\nexport default [${names.map(camel).join(', ')}];`;
}

const exported = (folder: string, name: string) => new RegExp(`^export (const|\\{ \\w+ as) ${camel(name)}\\b`, 'm').test(readFileSync(join(host, folder, `${name}.ts`), 'utf8'));

/** Every method that WeChat's typings know, so that a missing one can be told from a misspelt one. */
function wechat(): string {
  const typings = join(dirname(load.resolve('miniprogram-api-typings/package.json')), 'types/wx/lib.wx.api.d.ts');
  const [, methods = ''] = readFileSync(typings, 'utf8').split('interface Wx {');
  const names = new Set([...methods.matchAll(/^ {8}(\w+)[(<]/gm)].map((match) => match[1]!));
  return `export default ${JSON.stringify([...names])};`;
}

/** Built-in looks yield to any rule of a page: that is what the layer is for. */
function styles(): string {
  const files = ['runtime/frame.css', ...readdirSync(join(host, 'components')).filter((file) => file.endsWith('.css')).map((file) => `components/${file}`)];
  return `@layer built-in {\n${files.map((file) => readFileSync(join(host, file), 'utf8')).join('\n')}\n}`;
}
