import { missing, notADirectory } from '../fault';
import { isDirectory, isThere, operation, own } from '../files';

/** The names in a directory, without those in directories below it. */
export const readdir = operation({
  takes: ['dirPath'],
  gives: 'files',
  run(files, { dirPath }: { dirPath: string }) {
    const place = own(dirPath);
    if (!isThere(files, place)) throw missing(` ${dirPath}`);
    if (!isDirectory(files, place)) throw notADirectory(dirPath);
    const names = files.disk.under(place).map((path) => path.slice(place.length + 1));
    return { files: names.filter((name) => !name.includes('/')).sort() };
  },
});
