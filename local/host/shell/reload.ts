import { part } from './element';

interface MiniProgramWindow extends Window {
  getCurrentPages?: () => { route: string; options: Record<string, string> }[];
}

/** Opens the page in front again, from what has been saved. One that could not start is opened once more as the address says. */
export function reload(): void {
  const query = new URLSearchParams(location.search);
  const path = pathInFront();
  if (path) query.set('path', path);
  location.replace(`?${query.toString()}`);
}

function pathInFront(): string | undefined {
  const frame = part<HTMLIFrameElement>('frame').contentWindow as MiniProgramWindow | null;
  const page = frame?.getCurrentPages?.().at(-1);
  return page && `/${page.route}${search(page.options)}`;
}

function search(options: Record<string, string>): string {
  const pairs = Object.entries(options).map(([key, value]) => `${key}=${value}`);
  return pairs.length ? `?${pairs.join('&')}` : '';
}
