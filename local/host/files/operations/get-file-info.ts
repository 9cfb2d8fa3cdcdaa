import { FileFault } from '../fault';
import { contents, operation } from '../files';

/** Digests were never part of a member service: whoever asks for one is told so. */
export const getFileInfo = operation({
  later: true,
  run(files, { filePath, digestAlgorithm }: { filePath: string; digestAlgorithm?: string }) {
    if (digestAlgorithm) throw new Error('digestAlgorithm is not in the browser host');
    const bytes = contents(files, filePath);
    if (!bytes) throw new FileFault(1300002, 'file not exist');
    return { size: bytes.length };
  },
});
