import { Failed, method } from './outcome';
import type { Family } from './host';

const perKey = 1024 * 1024;
const inAll = 10 * 1024 * 1024;

/** Each person's phone keeps its own: keys carry the holder's openid. */
export const storage: Family = ({ shell }) => {
  const shelf = new Shelf(`${shell.openid}/`);
  return {
    setStorageSync: (key: string, data: unknown) => shelf.put(key, data),
    getStorageSync: (key: string) => shelf.take(key) ?? '',
    removeStorageSync: (key: string) => shelf.remove(key),
    clearStorageSync: () => shelf.clear(),
    getStorageInfoSync: () => shelf.info(),
    setStorage: method('setStorage', ({ key, data }: { key: string; data: unknown }) => shelf.put(key, data)),
    getStorage: method('getStorage', ({ key }: { key: string }) => ({ data: found(shelf.take(key)) })),
    removeStorage: method('removeStorage', ({ key }: { key: string }) => shelf.remove(key)),
    clearStorage: method('clearStorage', () => shelf.clear()),
    getStorageInfo: method('getStorageInfo', () => shelf.info()),
  };
};

function found(data: unknown): unknown {
  if (data === undefined) throw new Failed('data not found');
  return data;
}

class Shelf {
  constructor(private readonly prefix: string) {}

  put(key: string, data: unknown): void {
    if (typeof key !== 'string' || key === '') throw new Failed('parameter error: parameter.key should be a non-empty string');
    const text = data instanceof Date ? `date:${data.toISOString()}` : `json:${JSON.stringify(data ?? '')}`;
    if (size(text) > perKey) throw new Failed('entry size limit reached');
    if (this.bytes() - size(this.read(key) ?? '') + size(text) > inAll) throw new Failed('exceed storage max size 10Mb');
    localStorage.setItem(this.prefix + key, text);
  }

  take(key: string): unknown {
    const text = this.read(key);
    if (text === null) return undefined;
    return text.startsWith('date:') ? new Date(text.slice(5)) : (JSON.parse(text.slice(5)) as unknown);
  }

  remove(key: string): void {
    localStorage.removeItem(this.prefix + key);
  }

  clear(): void {
    for (const key of this.keys()) this.remove(key);
  }

  info() {
    return { keys: this.keys(), currentSize: Math.ceil(this.bytes() / 1024), limitSize: inAll / 1024 };
  }

  private read(key: string): string | null {
    return localStorage.getItem(this.prefix + key);
  }

  private keys(): string[] {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(this.prefix))
      .map((key) => key.slice(this.prefix.length));
  }

  private bytes(): number {
    return this.keys().reduce((sum, key) => sum + size(this.read(key) ?? ''), 0);
  }
}

const size = (text: string) => new TextEncoder().encode(text).length;
