import type { Entry } from './disk';

/** What POSIX calls a directory and a regular file, with the rights of a phone. */
const modes = { directory: 0o040755, file: 0o100644 };

/** Times are in seconds. */
export class Stats {
  readonly mode: number;
  readonly size: number;
  readonly lastAccessedTime: number;
  readonly lastModifiedTime: number;

  constructor({ bytes, modified, accessed }: Entry) {
    this.mode = bytes ? modes.file : modes.directory;
    this.size = bytes?.length ?? 0;
    this.lastAccessedTime = Math.floor(accessed / 1000);
    this.lastModifiedTime = Math.floor(modified / 1000);
  }

  isFile = () => this.mode === modes.file;
  isDirectory = () => this.mode === modes.directory;
}
