import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sourceFiles } from '../../build/source-files';
import type { Step } from '../inspection';
import { miniprogramIn } from '../project';

/** WeChat looks for the icons of the tab bar, and for no other picture; from WXSS it loads none that is packed. */
export const pictures: Step = {
  name: 'every picture that WXML names is there, WXSS names none',
  run({ source }) {
    const miniprogram = miniprogramIn(source);
    const faults = sourceFiles(miniprogram).flatMap((file) => {
      if (file.endsWith('.wxml')) return missing(miniprogram, file);
      return file.endsWith('.wxss') ? named(miniprogram, file) : [];
    });
    return Promise.resolve({ faults });
  },
};

function missing(miniprogram: string, file: string): string[] {
  const names = [...readFileSync(join(miniprogram, file), 'utf8').matchAll(/<(?:image|cover-image)\b[^>]*?\ssrc="([^"{]+)"/g)].map(([, name]) => name!);
  return names.filter((name) => isPacked(name) && !existsSync(placeOf(miniprogram, file, name))).map((name) => `${file}: there is no ${name}`);
}

function named(miniprogram: string, file: string): string[] {
  const names = [...readFileSync(join(miniprogram, file), 'utf8').matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, name]) => name!);
  return names.filter(isPacked).map((name) => `${file}: WXSS cannot load ${name}: use <image>, or data:`);
}

function isPacked(name: string): boolean {
  return !/^(?:[a-z]+:|\/\/)/.test(name);
}

function placeOf(miniprogram: string, file: string, name: string): string {
  return name.startsWith('/') ? join(miniprogram, name) : join(miniprogram, dirname(file), name);
}
