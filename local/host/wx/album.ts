import { addressHere } from './file-address';
import { Failed, method } from './outcome';
import { permit } from './permissions';
import { requirePrivacy } from './privacy';
import { piece } from './stage';
import { fileAt, nameAt } from './phone-files';
import type { Family, Host } from './host';

export const album: Family = (host) => ({
  saveImageToPhotosAlbum: method('saveImageToPhotosAlbum', async ({ filePath }: { filePath: string }) => {
    await requirePrivacy(host, 'saveImageToPhotosAlbum');
    await permit(host, 'scope.writePhotosAlbum', 'auth deny');
    await save(host, filePath);
  }),
});

/** The browser's downloads stand for the album. Neither an address on the network nor one in the cloud is a file. */
async function save(host: Host, filePath: string): Promise<void> {
  if (/^(https?|cloud):/.test(filePath)) throw new Failed('invalid file type');
  const file = fileAt(filePath) ?? (await packaged(filePath));
  if (!file?.type.startsWith('image/')) throw new Failed(file ? 'invalid file type' : 'file not found');
  const address = URL.createObjectURL(file);
  piece(host, 'a', { href: address, download: nameAt(filePath) || filePath.split('/').pop()! }).click();
  URL.revokeObjectURL(address);
}

async function packaged(path: string): Promise<Blob | undefined> {
  if (path.startsWith('wxfile:')) return undefined;
  const reply = await fetch(addressHere(path));
  return reply.ok ? reply.blob() : undefined;
}
