import { badDescriptor } from './fault';

export interface Opened {
  path: string;
  position: number;
  reads: boolean;
  writes: boolean;
  appends: boolean;
}

/** What `open` gave out and `close` has not taken back. */
export class Descriptors {
  private readonly opened = new Map<string, Opened>();
  private last = 2;

  open(file: Opened): string {
    const fd = String((this.last += 1));
    this.opened.set(fd, file);
    return fd;
  }

  at(fd: string): Opened {
    const file = this.opened.get(fd);
    if (!file) throw badDescriptor();
    return file;
  }

  close(fd: string): void {
    this.at(fd);
    this.opened.delete(fd);
  }
}
