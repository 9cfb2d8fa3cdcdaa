import { denied } from './fault';

/** `wx.env.USER_DATA_PATH`: the folder that is the mini-program's own. */
export const userData = 'wxfile://usr';
const saved = 'wxfile://store_';
const temporary = 'wxfile://tmp_';

export type Kind = 'user' | 'saved' | 'temporary' | 'package';

/** Where a path leads. What lies outside the mini-program's own places is closed. */
export function kindOf(path: string): Kind {
  if (typeof path !== 'string' || path.split('/').includes('..')) throw denied(`open ${path}`);
  if (path === userData || path.startsWith(`${userData}/`)) return 'user';
  if (path.startsWith(saved)) return 'saved';
  if (path.startsWith(temporary)) return 'temporary';
  if (/^\w+:|^\.\//.test(path)) throw denied(`open ${path}`);
  return 'package';
}

/** One name for one place: `usr//a/` is `usr/a`. */
export function tidy(path: string): string {
  kindOf(path);
  const [scheme = '', rest] = path.startsWith('wxfile://') ? ['wxfile://', path.slice('wxfile://'.length)] : ['', path];
  return scheme + rest.split('/').filter(Boolean).join('/');
}

export const parentOf = (path: string) => path.slice(0, path.lastIndexOf('/'));
export const endingOf = (path: string) => /\.\w+$/.exec(path)?.[0] ?? '';
export const newSavedPath = (ending: string) => `${saved}${crypto.randomUUID().replaceAll('-', '')}${ending}`;
