import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles } from '../../build/source-files';
import type { Step } from '../inspection';
import { miniprogramIn } from '../project';

/** A link is not packed; a text in another encoding is packed, and unreadable in the phone. */
export const texts: Step = {
  name: 'real files, texts in UTF-8',
  run({ source }) {
    const miniprogram = miniprogramIn(source);
    return Promise.resolve({ faults: sourceFiles(miniprogram).flatMap((file) => fault(file, join(miniprogram, file))) });
  },
};

function fault(file: string, path: string): string[] {
  if (lstatSync(path).isSymbolicLink()) return [`${file} is a symbolic link, which is not packed`];
  return /\.(ts|js|json|wxml|wxss|wxs)$/.test(file) && !isUtf8(readFileSync(path)) ? [`${file} is not in UTF-8`] : [];
}

function isUtf8(bytes: Buffer): boolean {
  return Buffer.from(bytes.toString('utf8'), 'utf8').equals(bytes);
}
