import { denied } from '../fault';
import { operation } from '../files';
import { cut } from './truncate';

export const ftruncate = operation({
  run(files, { fd, length = 0 }: { fd: string; length?: number }) {
    const { path, writes } = files.descriptors.at(fd);
    if (!writes) throw denied(`ftruncate ${path}`);
    cut(files, path, length);
  },
});
