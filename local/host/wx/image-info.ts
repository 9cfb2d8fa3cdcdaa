import { addressHere } from './file-address';
import { Failed, method } from './outcome';
import { keep } from './temporary-files';
import type { Family } from './host';

interface Smaller {
  src: string;
  quality?: number;
  compressedWidth?: number;
  compressedHeight?: number;
}

export const imageInfo: Family = () => ({
  getImageInfo: method('getImageInfo', async ({ src }: { src: string }) => {
    const file = await read(src);
    const { width, height } = await createImageBitmap(file);
    return { width, height, path: src, orientation: 'up', type: file.type.replace(/^image\//, '').replace(/\+.*$/, '') };
  }),
  compressImage: method('compressImage', async (wanted: Smaller) => ({ tempFilePath: await compress(wanted) })),
});

async function read(src: string): Promise<Blob> {
  const reply = await fetch(addressHere(src)).catch(() => undefined);
  if (!reply?.ok) throw new Failed('file not found');
  return reply.blob();
}

/** With one side given the other follows in proportion. */
async function compress({ src, quality = 80, compressedWidth, compressedHeight }: Smaller): Promise<string> {
  const picture = await createImageBitmap(await read(src));
  const part = compressedWidth ? compressedWidth / picture.width : compressedHeight ? compressedHeight / picture.height : 1;
  const width = compressedWidth ?? Math.round(picture.width * part);
  const height = compressedHeight ?? Math.round(picture.height * part);
  const copy = new OffscreenCanvas(width, height);
  copy.getContext('2d')!.drawImage(picture, 0, 0, width, height);
  return keep(await copy.convertToBlob({ type: 'image/jpeg', quality: quality / 100 }), 'compressed.jpg');
}
