import { operation } from '../files';
import { kindOf } from '../paths';

export const getSavedFileList = operation({
  later: true,
  run: (files, _: object) => ({
    fileList: files.disk
      .paths()
      .filter((path) => kindOf(path) === 'saved')
      .map((filePath) => ({ filePath, ...about(files.disk.find(filePath)!) })),
  }),
});

const about = ({ bytes, modified }: { bytes: Uint8Array | null; modified: number }) => ({ size: bytes?.length ?? 0, createTime: Math.floor(modified / 1000) });
