import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '../clock';
import { Refusal } from '../refusal';
import { Addresses } from './addresses';
import { Files, type StoredFile } from './files';
import { checkedName, decoded, fileIdOf, nameOf } from './names';
import type { Rules } from './rules';

/** The cloud's file storage, for functions (by metadata, then a PUT) and for clients (in one step). */
export class Storage {
  readonly files: Files;
  readonly addresses: Addresses;
  private readonly tickets = new Map<string, string>();

  constructor(dataDir: string, private readonly url: () => string, clock: Clock, private readonly rules: Rules) {
    this.files = new Files(join(dataDir, 'files'));
    this.addresses = new Addresses(url, clock);
  }

  prepareUpload(path: unknown) {
    const name = checkedName(path);
    const ticket = randomUUID();
    this.tickets.set(ticket, name);
    const url = `${this.url()}/storage/${encodeURI(name)}`;
    return { url, token: ticket, authorization: ticket, fileId: fileIdOf(name), cosFileId: ticket };
  }

  /** False when the ticket is not for this name. A ticket serves once. */
  acceptUpload(ticket: unknown, name: string, bytes: Buffer): boolean {
    if (typeof ticket !== 'string' || this.tickets.get(ticket) !== name) return false;
    this.tickets.delete(ticket);
    this.files.write({ name, owner: null }, bytes);
    return true;
  }

  /** A new file is its uploader's. */
  uploadByClient(path: unknown, openid: string, bytes: Buffer): string {
    const name = checkedName(path);
    const file = this.files.find(name) ?? { name, owner: openid };
    if (!this.rules.write(file, openid)) throw new Refusal('STORAGE_EXCEED_AUTHORITY', 'storage permission denied');
    this.files.write({ name, owner: openid }, bytes);
    return fileIdOf(name);
  }

  /** As a client asks for addresses: only of what the rule lets it read. */
  downloadListFor(openid: string | null, list: unknown) {
    return listOf(list).map((item) => {
      const { fileID, maxAge } = typeof item === 'string' ? { fileID: item, maxAge: undefined } : ((item ?? {}) as { fileID?: unknown; maxAge?: unknown });
      const file = this.findById(fileID);
      if (!file || this.rules.read(file, openid)) return this.download(fileID, maxAge);
      return { code: 'STORAGE_EXCEED_AUTHORITY', fileID, tempFileURL: '' };
    });
  }

  /** As a client deletes: only what the rule lets it write. */
  deleteListFor(openid: string, list: unknown) {
    return listOf(list).map((fileID) => {
      const file = this.findById(fileID);
      if (!file || this.rules.write(file, openid)) return this.delete(fileID);
      return { fileID, code: 'STORAGE_EXCEED_AUTHORITY' };
    });
  }

  downloadList(list: unknown) {
    return listOf(list).map((item) => {
      const { fileid, max_age } = (item ?? {}) as { fileid?: unknown; max_age?: unknown };
      return this.download(fileid, max_age);
    });
  }

  /** The file behind one of our own addresses, while that holds. */
  behind(address: string): Buffer | null {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url?.origin !== this.url() || !url.pathname.startsWith('/storage/')) return null;
    const name = decoded(url.pathname.slice('/storage/'.length));
    return this.addresses.allows(name, url.searchParams) && this.files.find(name) ? this.files.read(name) : null;
  }

  deleteList(list: unknown) {
    return listOf(list).map((fileID) => this.delete(fileID));
  }

  private delete(fileID: unknown) {
    const file = this.findById(fileID);
    if (!file) return { fileID, code: 'STORAGE_FILE_NONEXIST' };
    this.files.remove(file.name);
    return { fileID, code: 'SUCCESS' };
  }

  private download(fileid: unknown, max_age: unknown) {
    const file = this.findById(fileid);
    if (!file) return { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '' };
    const maxAge = this.addresses.ageOf(max_age, this.rules.read(file, null));
    return { code: 'SUCCESS', fileID: fileid, maxAge, tempFileURL: this.addresses.make(file.name, maxAge) };
  }

  private findById(fileId: unknown): StoredFile | null {
    const name = nameOf(fileId);
    return name ? this.files.find(name) : null;
  }
}

const most = 50;

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length > most) throw new Refusal('INVALID_PARAM', `a list of at most ${most} files`);
  return value;
}
