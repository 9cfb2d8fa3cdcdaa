import { operation, writable } from '../files';
import { bytesFrom } from '../text';

interface Wanted {
  filePath: string;
  data: string | ArrayBuffer;
  encoding?: string;
}

export const writeFile = operation({
  takes: ['filePath', 'data', 'encoding'],
  run(files, { filePath, data, encoding }: Wanted) {
    files.disk.write(writable(files, filePath), bytesFrom(data, encoding));
  },
});
