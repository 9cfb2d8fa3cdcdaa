import { missing, notADirectory, notEmpty, notPermitted } from '../fault';
import { isDirectory, isThere, operation, own } from '../files';
import { userData } from '../paths';

interface Wanted {
  dirPath: string;
  recursive?: boolean;
}

export const rmdir = operation({
  takes: ['dirPath', 'recursive'],
  run(files, { dirPath, recursive = false }: Wanted) {
    const place = own(dirPath);
    if (!isThere(files, place)) throw missing(` ${dirPath}`);
    if (!isDirectory(files, place)) throw notADirectory(dirPath);
    const below = files.disk.under(place);
    if (below.length && !recursive) throw notEmpty();
    if (place === userData) throw notPermitted(`rmdir ${dirPath}`);
    for (const path of [...below, place]) files.disk.remove(path);
  },
});
