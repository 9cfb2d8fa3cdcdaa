import { exists, missing } from '../fault';
import { isDirectory, isThere, operation, own, type Files } from '../files';
import { parentOf } from '../paths';

interface Wanted {
  dirPath: string;
  recursive?: boolean;
}

export const mkdir = operation({
  takes: ['dirPath', 'recursive'],
  run(files, { dirPath, recursive = false }: Wanted) {
    const place = own(dirPath);
    if (isThere(files, place) && !(recursive && isDirectory(files, place))) throw exists(dirPath);
    if (recursive) makeWithParents(files, place);
    else if (isDirectory(files, parentOf(place))) files.disk.makeDirectory(place);
    else throw missing(` ${dirPath}`);
  },
});

function makeWithParents(files: Files, place: string): void {
  if (isDirectory(files, place)) return;
  if (isThere(files, place)) throw exists(place);
  makeWithParents(files, parentOf(place));
  files.disk.makeDirectory(place);
}
