import { theFiles } from './disk';
import { temporaryFile } from './temporary-files';

const types: Record<string, string> = {
  png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp', svg: 'image/svg+xml', pdf: 'application/pdf', mp4: 'video/mp4', webm: 'video/webm',
};
/** One address for each state of a file: what is written anew gets another. */
const addresses = new WeakMap<Uint8Array, string>();

/** A file on the phone, temporary or kept. */
export function fileAt(path: string): Blob | undefined {
  const bytes = kept(path);
  return temporaryFile(path)?.blob ?? (bytes && new Blob([bytes], { type: types[path.split('.').pop()!.toLowerCase()] ?? '' }));
}

/** What the file was called where it came from; empty for what the mini-program has named itself. */
export const nameAt = (path: string) => temporaryFile(path)?.name ?? '';

/** What an image can show for this path. */
export function addressOf(path: string): string {
  const bytes = kept(path);
  return temporaryFile(path)?.address ?? (bytes ? addressFor(path, bytes) : path);
}

function addressFor(path: string, bytes: Uint8Array): string {
  const address = addresses.get(bytes) ?? URL.createObjectURL(fileAt(path)!);
  addresses.set(bytes, address);
  return address;
}

const kept = (path: string) => theFiles().disk.find(path)?.bytes ?? undefined;
