import { missing, notPermitted } from '../fault';
import { isDirectory, isThere, operation, own } from '../files';

export const unlink = operation({
  takes: ['filePath'],
  run(files, { filePath }: { filePath: string }) {
    const place = own(filePath);
    if (!isThere(files, place)) throw missing(` ${filePath}`);
    if (isDirectory(files, place)) throw notPermitted(`unlink ${filePath}`);
    files.disk.remove(place);
  },
});
