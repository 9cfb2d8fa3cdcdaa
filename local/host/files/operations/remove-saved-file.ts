import { FileFault } from '../fault';
import { contents, operation } from '../files';
import { kindOf } from '../paths';

export const removeSavedFile = operation({
  later: true,
  run(files, { filePath }: { filePath: string }) {
    if (kindOf(filePath) !== 'saved' || !contents(files, filePath)) throw new FileFault(1300002, 'file not exist');
    files.disk.remove(filePath);
  },
});
