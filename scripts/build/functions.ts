import { build } from 'esbuild';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { assetsOf } from './assets';
import { fingerprint } from './fingerprint';
import { leaveOut } from './left-out';
import { mapFile } from './map-file';

export interface FunctionsBuild {
  root: string;
  /** `plain` leaves wx-server-sdk outside, as it lies in node_modules: the suite runs against both. */
  sdk: 'bundled' | 'plain';
  /** Folder of the sources, from the root; the gateway's tests have functions of their own. */
  source?: string;
}

/** Bundles each folder that has an index.ts. Returns where the bundles lie and whether anything was built. */
export async function buildFunctions({ root, sdk, source = 'cloudfunctions' }: FunctionsBuild) {
  const title = source.replaceAll('/', '-') + (sdk === 'plain' ? '-plain' : '');
  const folder = join(root, 'dist', title);
  const names = functionNames(join(root, source));
  const stamp = join(root, 'dist', `.${title}`);
  const now = fingerprint(root, [source, 'cloudfunctions/platform', 'miniprogram/shared', 'scripts/build', 'package-lock.json']);
  if (isFresh(stamp, now, folder, names)) return { folder, names, built: false };
  dropStrangers(folder, names);
  await Promise.all(names.map((name) => bundle(root, join(root, source, name), join(folder, name), sdk)));
  write(stamp, now);
  return { folder, names, built: true };
}

const functionNames = (source: string) => readdirSync(source).filter((name) => existsSync(join(source, name, 'index.ts')));

function isFresh(stamp: string, now: string, folder: string, names: string[]) {
  return (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === now &&
    names.every((name) => existsSync(join(folder, name, 'index.js')))
  );
}

/** A function that was removed from the source must not be deployed again. */
function dropStrangers(folder: string, names: string[]) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (!names.includes(name)) rmSync(join(folder, name), { recursive: true });
}

async function bundle(root: string, source: string, target: string, sdk: FunctionsBuild['sdk']) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [join(source, 'index.ts')],
    bundle: true,
    minify: sdk === 'bundled',
    keepNames: true,
    platform: 'node',
    target: 'node18',
    write: false,
    outfile: join(target, 'index.js'),
    sourcemap: 'external',
    sourcesContent: false,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    alias: { shared: join(root, 'miniprogram/shared'), pdfkit: commonJs('pdfkit') },
    external: sdk === 'plain' ? ['wx-server-sdk'] : [],
    plugins: [leaveOut],
  });
  const config = join(source, 'config.json');
  const made = (ending: string) => result.outputFiles.find(({ path }) => path.endsWith(ending))!.contents;
  write(mapFile(dirname(target), basename(target)), made('.map'));
  write(join(target, 'index.js'), made('index.js'));
  for (const { name, content } of assetsOf(basename(target))) write(join(target, name), content);
  write(join(target, 'config.json'), existsSync(config) ? readFileSync(config) : '{}\n');
  write(join(target, 'package.json'), manifest(root, basename(target), sdk));
}

/** A package whose other form asks where it lies, which a bundle cannot say. */
function commonJs(name: string): string {
  return createRequire(__filename).resolve(name);
}

/** Names only what the bundle does not carry, so that the cloud installs nothing twice. */
function manifest(root: string, name: string, sdk: FunctionsBuild['sdk']) {
  const { version, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const outside = sdk === 'plain' ? { 'wx-server-sdk': dependencies['wx-server-sdk'] } : {};
  return `${JSON.stringify({ name, version, private: true, main: 'index.js', dependencies: outside }, null, 2)}\n`;
}

/** By rename, so that a second build at the same time never shows half a file. */
function write(file: string, content: string | Uint8Array) {
  mkdirSync(join(file, '..'), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}
