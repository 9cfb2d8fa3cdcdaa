import { transformSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allPackedFiles } from './source-files';

/** What DevTools would pack: TypeScript compiled, everything else as it lies there, miniprogram_npm included. */
export interface PackageSize {
  name: string;
  bytes: number;
}

/** WeChat refuses a package over 2 MB; half of that keeps the first opening quick. */
export const mainLimit = 1024 * 1024;

export function packageSizes(root: string): PackageSize[] {
  const miniprogram = join(root, 'miniprogram');
  const roots = subPackageRoots(miniprogram);
  const sizes = new Map<string, number>(['main', ...roots].map((name) => [name, 0]));
  for (const file of packedFiles(miniprogram)) {
    const owner = roots.find((each) => file.startsWith(`${each}/`)) ?? 'main';
    sizes.set(owner, sizes.get(owner)! + packedSize(join(miniprogram, file)));
  }
  return [...sizes].map(([name, bytes]) => ({ name, bytes }));
}

export function refuseTooLarge(sizes: PackageSize[]): void {
  const main = sizes.find((size) => size.name === 'main')!;
  if (main.bytes > mainLimit) throw new Error(`The main package has ${kilobytes(main)}, more than 1 MB: move pages to a sub-package`);
}

export function printSizes(sizes: PackageSize[]): string {
  const width = Math.max(...sizes.map((size) => size.name.length));
  return sizes.map((size) => `  ${size.name.padEnd(width)}  ${kilobytes(size).padStart(8)}`).join('\n');
}

function kilobytes(size: PackageSize): string {
  return `${Math.ceil(size.bytes / 1024)} KB`;
}

function subPackageRoots(miniprogram: string): string[] {
  const app = JSON.parse(readFileSync(join(miniprogram, 'app.json'), 'utf8')) as { subPackages?: { root: string }[]; subpackages?: { root: string }[] };
  return (app.subPackages ?? app.subpackages ?? []).map((each) => each.root.replace(/\/$/, ''));
}

function packedFiles(miniprogram: string): string[] {
  return allPackedFiles(miniprogram).filter((file) => !file.endsWith('.d.ts') && !file.endsWith('.md'));
}

function packedSize(file: string): number {
  const bytes = readFileSync(file);
  if (!file.endsWith('.ts')) return bytes.length;
  return Buffer.byteLength(transformSync(bytes.toString('utf8'), { loader: 'ts', format: 'cjs', target: 'es2018' }).code);
}
