import { missing } from '../fault';
import { contents, isDirectory, operation, type Files } from '../files';
import { tidy } from '../paths';
import { Stats } from '../stats';

interface Wanted {
  path: string;
  recursive?: boolean;
}

/** With `recursive` a directory's answer has one for each path below it, by the path from there. */
export const stat = operation({
  takes: ['path', 'recursive'],
  gives: 'stats',
  run(files, { path, recursive = false }: Wanted): { stats: Stats | Record<string, Stats> } {
    const own = statsOf(files, path);
    if (!recursive || !isDirectory(files, path)) return { stats: own };
    const place = tidy(path);
    const below = files.disk.under(place).map((one) => [one.slice(place.length), new Stats(files.disk.find(one)!)]);
    return { stats: { '/': own, ...(Object.fromEntries(below) as Record<string, Stats>) } };
  },
});

function statsOf(files: Files, path: string): Stats {
  const entry = files.disk.find(tidy(path));
  if (entry) return new Stats(entry);
  const bytes = contents(files, path);
  if (!bytes) throw missing(` ${path}`);
  return new Stats({ bytes, modified: 0, accessed: 0 });
}
