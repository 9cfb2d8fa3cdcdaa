import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface StoredFile {
  name: string;
  /** The OPENID of the client that uploaded it, null when a function did. */
  owner: string | null;
}

/** Files on the disk under the hash of their name: no name can lead out of the folder. */
export class Files {
  constructor(private readonly folder: string) {}

  find(name: string): StoredFile | null {
    const about = `${this.place(name)}.json`;
    return existsSync(about) ? (JSON.parse(readFileSync(about, 'utf8')) as StoredFile) : null;
  }

  read = (name: string) => readFileSync(this.place(name));

  write(file: StoredFile, bytes: Buffer) {
    mkdirSync(this.folder, { recursive: true });
    const place = this.place(file.name);
    writeFileSync(`${place}.draft`, bytes);
    renameSync(`${place}.draft`, place);
    writeFileSync(`${place}.json`, JSON.stringify(file));
  }

  remove(name: string) {
    for (const place of [this.place(name), `${this.place(name)}.json`]) rmSync(place, { force: true });
  }

  reset = () => rmSync(this.folder, { recursive: true, force: true });

  private place = (name: string) => join(this.folder, createHash('sha256').update(name).digest('hex'));
}
