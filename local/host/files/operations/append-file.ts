import { missing } from '../fault';
import { operation, writable } from '../files';
import { bytesFrom } from '../text';

interface Addition {
  filePath: string;
  data: string | ArrayBuffer;
  encoding?: string;
}

/** Unlike `writeFile` it makes no file. */
export const appendFile = operation({
  takes: ['filePath', 'data', 'encoding'],
  run(files, { filePath, data, encoding }: Addition) {
    const place = writable(files, filePath);
    const before = files.disk.find(place)?.bytes;
    if (!before) throw missing(`, open ${filePath}`);
    const added = bytesFrom(data, encoding);
    const whole = new Uint8Array(before.length + added.length);
    whole.set(before);
    whole.set(added, before.length);
    files.disk.write(place, whole);
  },
});
