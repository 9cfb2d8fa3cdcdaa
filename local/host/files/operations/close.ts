import { operation } from '../files';

export const close = operation({
  run(files, { fd }: { fd: string }) {
    files.descriptors.close(fd);
  },
});
