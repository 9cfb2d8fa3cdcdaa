import { badArgument, missing } from '../fault';
import { isDirectory, isThere, operation, own } from '../files';
import { parentOf } from '../paths';

interface Move {
  oldPath: string;
  newPath: string;
}

/** What lies at the new path is replaced, as by POSIX. */
export const rename = operation({
  takes: ['oldPath', 'newPath'],
  run(files, { oldPath, newPath }: Move) {
    const what = `rename ${oldPath} -> ${newPath}`;
    const [from, to] = [own(oldPath, what), own(newPath, what)];
    if (!isThere(files, from) || !isDirectory(files, parentOf(to))) throw missing(`, ${what}`);
    if (to.startsWith(`${from}/`)) throw badArgument(what);
    if (from !== to) files.disk.move(from, to);
  },
});
