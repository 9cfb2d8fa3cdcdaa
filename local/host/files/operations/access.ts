import { missing } from '../fault';
import { isThere, operation } from '../files';

export const access = operation({
  takes: ['path'],
  run(files, { path }: { path: string }) {
    if (!isThere(files, path)) throw missing(` ${path}`);
  },
});
