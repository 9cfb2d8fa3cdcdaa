import { FileFault } from '../fault';
import { operation, readable, writable } from '../files';

interface Copy {
  srcPath: string;
  destPath: string;
}

export const copyFile = operation({
  takes: ['srcPath', 'destPath'],
  run(files, { srcPath, destPath }: Copy) {
    const bytes = named(srcPath, destPath, () => readable(files, srcPath));
    const place = named(srcPath, destPath, () => writable(files, destPath));
    files.disk.write(place, bytes.slice());
  },
});

/** The reason names both paths. */
function named<Value>(from: string, to: string, run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    throw new FileFault(error.errno, error.message.replace(/, open .*$/, `, copyFile ${from} -> ${to}`));
  }
}
