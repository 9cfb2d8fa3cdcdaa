import { operation, readable } from '../files';
import { Stats } from '../stats';

export const fstat = operation({
  gives: 'stats',
  run(files, { fd }: { fd: string }) {
    const { path } = files.descriptors.at(fd);
    return { stats: new Stats(files.disk.find(path) ?? { bytes: readable(files, path), modified: 0, accessed: 0 }) };
  },
});
