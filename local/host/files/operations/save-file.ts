import { FileFault } from '../fault';
import { operation, writable } from '../files';
import { endingOf, kindOf, newSavedPath } from '../paths';

interface Wanted {
  tempFilePath: string;
  /** Where to; without it the file gets a path that WeChat chooses. */
  filePath?: string;
}

/** The temporary file is moved: its path names nothing any more. */
export const saveFile = operation({
  takes: ['tempFilePath', 'filePath'],
  gives: 'savedFilePath',
  run(files, { tempFilePath, filePath }: Wanted) {
    const bytes = kindOf(tempFilePath) === 'temporary' ? files.temporary.read(tempFilePath) : undefined;
    if (!bytes) throw new FileFault(1300002, 'tempFilePath file not exist');
    const savedFilePath = filePath === undefined ? newSavedPath(endingOf(tempFilePath)) : writable(files, filePath);
    files.disk.write(savedFilePath, bytes);
    files.temporary.forget(tempFilePath);
    return { savedFilePath };
  },
});
