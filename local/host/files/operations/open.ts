import { badArgument, exists } from '../fault';
import { contents, operation, own, readable, writable } from '../files';

/** Letters as in POSIX: `x` fails when the file is there, `+` adds the other right, `s` is for any file here. */
const flags = /^(?:r\+?|w|wx|w\+|wx\+|a|ax|a\+|ax\+|as|as\+)$/;

export const open = operation({
  gives: 'fd',
  run(files, { filePath, flag = 'r' }: { filePath: string; flag?: string }) {
    if (!flags.test(flag)) throw badArgument(`flag ${flag}`);
    const [first, both] = [flag[0]!, flag.includes('+')];
    const path = first === 'r' ? (readable(files, filePath), both ? own(filePath) : filePath) : writable(files, filePath);
    const there = contents(files, filePath) !== undefined;
    if (there && flag.includes('x')) throw exists(filePath);
    if (first === 'w' || (first === 'a' && !there)) files.disk.write(path, new Uint8Array());
    return { fd: files.descriptors.open({ path, position: 0, reads: first === 'r' || both, writes: first !== 'r' || both, appends: first === 'a' }) };
  },
});
