import { Failed, method } from './outcome';
import { float, piece } from './stage';
import { addressOf, keep } from './temporary-files';
import type { Family, Phone } from './host';

interface Choice {
  count?: number;
  mediaType?: string[];
}

export const media: Family = (host) => ({
  chooseMedia: method('chooseMedia', async ({ count = 9 }: Choice) => ({ type: 'image', tempFiles: (await pickImages(host, count)).map(asMedia) })),
  chooseImage: method('chooseImage', async ({ count = 9 }: Choice) => {
    const tempFiles = (await pickImages(host, count)).map((file) => ({ path: keep(file, file.name), size: file.size }));
    return { tempFiles, tempFilePaths: tempFiles.map(({ path }) => path) };
  }),
  chooseMessageFile: method('chooseMessageFile', async ({ count = 1 }: Choice) => ({
    tempFiles: (await pick(host, count, '')).map((file) => ({ path: keep(file, file.name), name: file.name, size: file.size, type: 'file', time: file.lastModified / 1000 })),
  })),
  previewImage: method('previewImage', ({ urls, current }: { urls: string[]; current?: string }) => preview(host, current ?? urls[0] ?? '')),
});

const asMedia = (file: File) => ({ tempFilePath: keep(file, file.name), size: file.size, fileType: 'image' });

export const pickImages = (host: Phone, count: number) => pick(host, count, 'image/*');

/** The browser's own picker stands for album and camera. */
function pick(host: Phone, count: number, accept: string): Promise<File[]> {
  const input = piece(host, 'input', { type: 'file', accept, hidden: '' }) as HTMLInputElement;
  input.multiple = count > 1;
  host.shell.overlay.append(input);
  return new Promise<File[]>((resolve, reject) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])].slice(0, count)));
    input.addEventListener('cancel', () => reject(new Failed('cancel')));
    input.click();
  }).finally(() => input.remove());
}

function preview(host: Phone, path: string): void {
  const image = piece(host, 'img', { class: 'preview-image', src: addressOf(path), alt: '' });
  const close = float(host, 'kept', piece(host, 'button', { type: 'button', class: 'preview', 'aria-label': '关闭预览', onclick: () => close() }, image));
}
