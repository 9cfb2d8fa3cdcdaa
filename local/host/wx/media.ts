import { Failed, method } from './outcome';
import { requirePrivacy } from './privacy';
import { piece } from './stage';
import { keep } from './temporary-files';
import { measureVideo } from './video-measures';
import type { Family, Phone } from './host';

interface Choice {
  count?: number;
  mediaType?: string[];
}
interface MessageFiles {
  count: number;
  type?: 'all' | 'video' | 'image' | 'file';
  extension?: string[];
}

export const media: Family = (host) => ({
  chooseMedia: method('chooseMedia', async ({ count = 9, mediaType = ['image', 'video'] }: Choice) => {
    if (count > 20) throw new Failed('parameter error: count should not be larger than 20');
    await requirePrivacy(host, 'chooseMedia');
    const tempFiles = await Promise.all((await pick(host, count, kindsOf(mediaType))).map(asMedia));
    return { type: typeOf(tempFiles), tempFiles };
  }),
  chooseImage: method('chooseImage', async ({ count = 9 }: Choice) => {
    await requirePrivacy(host, 'chooseImage');
    const tempFiles = (await pickImages(host, count)).map((file) => ({ path: keep(file, file.name), size: file.size }));
    return { tempFiles, tempFilePaths: tempFiles.map(({ path }) => path) };
  }),
  chooseMessageFile: method('chooseMessageFile', async (wanted: MessageFiles) => {
    if (!(wanted.count >= 0 && wanted.count <= 100)) throw new Failed('parameter error: parameter.count should be between 0 and 100');
    await requirePrivacy(host, 'chooseMessageFile');
    return { tempFiles: (await pick(host, wanted.count, accepted(wanted))).map(asMessageFile) };
  }),
});

const isVideo = ({ type }: File) => type.startsWith('video/');

function kindsOf(mediaType: string[]): string {
  const kinds = mediaType.includes('mix') ? ['image', 'video'] : mediaType;
  return kinds.map((kind) => `${kind}/*`).join(',');
}

/** Only a video is measured. */
async function asMedia(file: File) {
  const measured = isVideo(file) ? await measureVideo(file) : {};
  return { tempFilePath: keep(file, file.name), size: file.size, fileType: isVideo(file) ? 'video' : 'image', ...measured };
}

function typeOf(files: { fileType: string }[]): string {
  const types = new Set(files.map(({ fileType }) => fileType));
  return types.size > 1 ? 'mix' : ([...types][0] ?? 'image');
}

function asMessageFile(file: File) {
  const [kind = ''] = file.type.split('/');
  const type = kind === 'image' || kind === 'video' ? kind : 'file';
  return { path: keep(file, file.name), name: file.name, size: file.size, type, time: Math.floor(file.lastModified / 1000) };
}

/** The computer's files stand for those in a chat. Endings count only when files are asked for, as in WeChat. */
function accepted({ type = 'all', extension = [] }: MessageFiles): string {
  if (type === 'file') return extension.map((ending) => `.${ending.replace(/^\./, '')}`).join(',');
  return type === 'all' ? '' : `${type}/*`;
}

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
